"""A helper that fetches whatever it is given: the callers know whose address it is."""

import os
import sys

import requests

HEADERS = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
API = "https://api.procore.com/rest/v1.0"


def fetch(url, headers=None):
    answer = requests.get(url, headers=headers, timeout=60)
    answer.raise_for_status()
    return answer.content


def submittals(project):
    for row in requests.get(f"{API}/projects/{project}/submittals", headers=HEADERS, timeout=30).json():
        for attachment in row["attachments"]:
            yield fetch(attachment["url"])  # expect: PCR302


def photos(project):
    for row in requests.get(f"{API}/images", params={"project_id": project}, headers=HEADERS, timeout=30).json():
        yield fetch(row["url"], {"Authorization": HEADERS["Authorization"]})


def logo():
    return fetch("https://cdn.acme.example.com/logo.svg")


if __name__ == "__main__":
    print(len(list(submittals(sys.argv[1]))), len(list(photos(sys.argv[1]))), len(logo()))
