"""The closure reads company and token from the enclosing call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import requests


def make_fetcher(token: str, company_id: int) -> Callable[..., Any]:
    def headers() -> dict[str, str]:
        return {"Authorization": f"Bearer {token}", "procore-company-id": f"{company_id}"}

    def fetch(path: str, **params: Any) -> Any:
        response = requests.get("https://api.procore.com" + path, headers=headers(), params=params, timeout=20)
        response.raise_for_status()
        return response.json()

    return fetch


def print_offices(token: str, company_id: int) -> None:
    fetch = make_fetcher(token, company_id)
    for office in fetch("/rest/v1.0/offices", company_id=company_id):
        print(office["name"], office["city"])
