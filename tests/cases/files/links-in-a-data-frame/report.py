"""Thumbnails for the weekly slide deck, by way of pandas."""

from __future__ import annotations

import os

import pandas as pd
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def photos(project_id: int) -> pd.DataFrame:
    response = requests.get(f"{API}/images", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return pd.DataFrame(response.json())


def save(project_id: int) -> None:
    for _, row in photos(project_id).iterrows():
        answer = requests.get(row["thumbnail_url"], timeout=30)  # expect: PCR302
        with open(f"{row['id']}.jpg", "wb") as handle:
            handle.write(answer.content)


def log_of_deliveries(project_id: int, file_id: int) -> pd.DataFrame:
    response = requests.get(f"{API}/files/{file_id}", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return pd.read_excel(response.json()["file_versions"][0]["url"])  # expect: PCR302
