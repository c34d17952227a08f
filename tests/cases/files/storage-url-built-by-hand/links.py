"""File addresses put together from ids."""

from __future__ import annotations

import os

import requests

STORAGE = "https://storage.procore.com/v4/d/us-east-1/pro-core.com/companies/{company}/{key}"  # expect: PCR301


def download(company: int, key: str) -> bytes:
    response = requests.get(
        STORAGE.format(company=company, key=key),
        headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"},
        timeout=120,
    )
    response.raise_for_status()
    return response.content


if __name__ == "__main__":
    import sys

    sys.stdout.buffer.write(download(int(sys.argv[1]), sys.argv[2]))
