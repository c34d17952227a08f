"""A regular expression over bucket paths of file links."""

from __future__ import annotations

import os
import re

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
KEY = re.compile(r"s3\.amazonaws\.com/pro-core\.com/companies/(\d+)/([\w-]+)")  # expect: PCR301


def file_keys(project_id: int, folder_id: int) -> list[tuple[str, str]]:
    response = requests.get(f"{API}/folders/{folder_id}", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    keys = []
    for file in response.json()["files"]:
        for version in file["file_versions"]:
            match = KEY.search(version["url"])
            if match:
                keys.append((match.group(1), match.group(2)))
    return keys
