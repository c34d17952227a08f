"""Counts the vendors of all companies with the app's one pair."""
import csv
import os
import sys

from client import Client


def credentials_for(company):
    """All companies have installed the same app."""
    return os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"]


def main(path):
    with open(path, newline="") as fh:
        companies = list(csv.DictReader(fh))
    for company in companies:
        client_id, client_secret = credentials_for(company)
        print(company["name"], len(Client(client_id, client_secret, company["procore_id"]).vendors()))


if __name__ == "__main__":
    main(sys.argv[1])
