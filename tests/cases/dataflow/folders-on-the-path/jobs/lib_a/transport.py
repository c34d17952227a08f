"""Calls Procore for the jobs of group a."""

import os

import requests


def fetch(path: str) -> list:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    return requests.get(f"https://api.procore.com{path}", headers=headers, timeout=60).json()
