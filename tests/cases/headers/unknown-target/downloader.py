"""A generic fetcher: where it goes is not known here, so there is nothing to say."""

from __future__ import annotations

import sys

import requests


def fetch_json(url: str, token: str | None = None) -> object:
    headers = {"Accept": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    response = requests.get(url, headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


def healthcheck(urls: list[str]) -> int:
    failed = 0
    for url in urls:
        try:
            fetch_json(url)
        except requests.RequestException as error:
            print(url, error, file=sys.stderr)
            failed += 1
    return failed


if __name__ == "__main__":
    raise SystemExit(healthcheck(sys.argv[1:]))
