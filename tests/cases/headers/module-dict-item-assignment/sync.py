"""Nightly sync of project vendors."""

import argparse

import requests

from config import API_URL, HEADERS


def project_vendors(project_id):
    resp = requests.get(f"{API_URL}/projects/{project_id}/vendors", headers=HEADERS, timeout=30)
    resp.raise_for_status()
    return resp.json()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("company_id", type=int)
    parser.add_argument("project_id", type=int)
    args = parser.parse_args()

    HEADERS["Procore-Company-Id"] = str(args.company_id)
    for vendor in project_vendors(args.project_id):
        print(vendor["id"], vendor["name"])


if __name__ == "__main__":
    main()
