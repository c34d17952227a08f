"""Copy open observations into a spreadsheet."""

import csv
import sys

import requests

from config import API_URL, HEADERS


def fetch_observations(project_id):
    resp = requests.get(API_URL + "/observations/items", params={"project_id": project_id}, headers=HEADERS)
    resp.raise_for_status()
    return resp.json()


def write_csv(rows, handle):
    writer = csv.writer(handle)
    writer.writerow(["id", "number", "status"])
    for row in rows:
        writer.writerow([row["id"], row["number"], row["status"]])


if __name__ == "__main__":
    write_csv(fetch_observations(sys.argv[1]), sys.stdout)
