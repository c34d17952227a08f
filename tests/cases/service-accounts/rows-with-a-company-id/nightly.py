"""The sheet has one row for each builder: id, secret and company."""
import csv
import sys

from calls import token, vendors

with open(sys.argv[1], newline="") as fh:
    for row in csv.DictReader(fh):
        bearer = token(row["client_id"], row["client_secret"])  # may: PCR103
        print(row["name"], len(vendors(bearer, row["company_id"])))
