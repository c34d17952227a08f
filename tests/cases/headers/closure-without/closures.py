"""A function returns a fetcher that closed over its headers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import requests


def make_fetcher(token: str, base: str = "https://api.procore.com") -> Callable[..., Any]:
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}  # expect: PCR201

    def fetch(path: str, **params: Any) -> Any:
        response = requests.get(base + path, headers=headers, params=params, timeout=20)
        response.raise_for_status()
        return response.json()

    return fetch


def print_offices(token: str, company_id: int) -> None:
    fetch = make_fetcher(token)
    for office in fetch("/rest/v1.0/offices", company_id=company_id):
        print(office["name"], office["city"])
