"""Counts the vendors of all companies; each company brought its own account."""
import csv
import sys

from client import Client


def main(path):
    with open(path, newline="") as fh:
        companies = list(csv.DictReader(fh))
    for company in companies:
        client = Client(company["client_id"], company["client_secret"], company["procore_id"])  # may: PCR103
        print(company["name"], len(client.vendors()))


if __name__ == "__main__":
    main(sys.argv[1])
