"""All the ways to count on what a link looks like."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlparse, urlsplit

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}
FETCHERS = {
    "storage.procore.com": "procore",  # expect: PCR301
    "drive.google.com": "google",
}
STORAGE = "https://storage.procore.com/"  # expect: PCR301


def rows(project_id: int) -> list[dict]:
    response = requests.get(f"{API}/images", params={"project_id": project_id}, headers=HEADERS, timeout=30)
    response.raise_for_status()
    return response.json()


def of_one_zone(project_id: int) -> Iterator[dict]:
    for row in rows(project_id):
        if urlsplit(row["url"]).hostname == "us02.procore.com":  # expect: PCR301
            yield row


def companies(project_id: int) -> set[str]:
    return {row["url"].split("/")[6] for row in rows(project_id)}  # expect: PCR301


def moved(project_id: int) -> list[str]:
    return [urlparse(row["url"])._replace(netloc="storage.procore.com").geturl() for row in rows(project_id)]  # expect: PCR301


def through_our_cache(project_id: int) -> list[str]:
    pattern = r"^https://storage\.procore\.com"  # expect: PCR301
    return [re.sub(pattern, "https://cache.example.com", row["url"]) for row in rows(project_id)]


def kind(link: str) -> str:
    match urlsplit(link).hostname:
        case "storage.procore.com":  # expect: PCR301
            return "procore"
        case host:
            return FETCHERS.get(host or "", "plain")


def address(key: str) -> str:
    return urljoin(STORAGE, key)


def on_s3(project_id: int) -> list[dict]:
    return [row for row in rows(project_id) if "s3.amazonaws.com" in row["url"]]  # expect: PCR301
