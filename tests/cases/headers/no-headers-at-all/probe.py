"""A probe that sends no headers of any kind."""

from __future__ import annotations

import sys
import time

import requests


def probe(url: str, attempts: int = 3) -> int:
    for _ in range(attempts):
        started = time.monotonic()
        response = requests.get(url, timeout=10)  # expect: PCR201
        print(f"{url}: {response.status_code} in {time.monotonic() - started:.2f} s")
        if response.status_code == 200:
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(probe("https://api.procore.com/rest/v1.0/departments"))  # may: PCR201
