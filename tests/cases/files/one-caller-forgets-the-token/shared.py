"""One helper fetches the files of two services; only Procore's need a token."""

import os

import requests


def fetch(url, headers=None):
    answer = requests.get(url, headers=headers or {}, timeout=180)
    answer.raise_for_status()
    return answer.content


def of_procore(project):
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    root = requests.get(
        "https://api.procore.com/rest/v1.0/folders", params={"project_id": project}, headers=headers, timeout=30
    ).json()
    for file in root["files"]:
        latest = max(file["file_versions"], key=lambda version: version["number"])
        yield file["name"], fetch(latest["url"])  # expect: PCR302


def of_autodesk(project):
    address = f"https://developer.api.autodesk.com/data/v1/projects/{project}/items"
    headers = {"Authorization": f"Bearer {os.environ['APS_TOKEN']}"}
    for item in requests.get(address, headers=headers, timeout=30).json()["data"]:
        yield item["name"], fetch(item["signed"]["url"])
