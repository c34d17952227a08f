"""Links are gathered per RFI, and the newest version is picked from a list."""

from __future__ import annotations

import os
from collections import defaultdict

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def rows(path: str, **params: object):
    response = requests.get(f"{API}/{path}", headers=HEADERS, params=params, timeout=30)
    response.raise_for_status()
    return response.json()


def by_rfi(project_id: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for rfi in rows(f"projects/{project_id}/rfis"):
        for question in rfi["questions"]:
            for attachment in question["attachments"]:
                found[rfi["number"]].append(attachment["url"])
    return found


def archive(project_id: int) -> None:
    for number, links in by_rfi(project_id).items():
        for index, link in enumerate(links):
            with open(f"{number}-{index}", "wb") as handle:
                handle.write(requests.get(link, timeout=60).content)  # expect: PCR302


def newest(project_id: int, name: str) -> bytes:
    file = next(file for file in rows("folders", project_id=project_id)["files"] if file["name"] == name)
    version = max(file["file_versions"], key=lambda version: version["number"])
    return requests.get(version["url"], timeout=120).content  # expect: PCR302
