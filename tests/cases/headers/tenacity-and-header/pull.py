"""Retries by tenacity around a complete request."""

from __future__ import annotations

import os

import requests
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

API_ROOT = "https://api.procore.com"


def company_headers(token: str) -> dict[str, str]:
    return dict([("Authorization", f"Bearer {token}"), ("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"])])


@retry(
    retry=retry_if_exception_type(requests.HTTPError),
    wait=wait_exponential_jitter(max=20),
    stop=stop_after_attempt(4),
    reraise=True,
)
def pull(token: str, path: str, **params: object) -> list[dict]:
    response = requests.get(f"{API_ROOT}{path}", params=params, headers=company_headers(token), timeout=30)
    response.raise_for_status()
    return response.json()


def main() -> None:
    token = os.environ["PROCORE_ACCESS_TOKEN"]
    for row in pull(token, "/rest/v1.0/departments", company_id=os.environ["PROCORE_COMPANY_ID"]):
        print(row["name"])


if __name__ == "__main__":
    main()
