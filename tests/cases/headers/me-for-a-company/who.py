"""`/me` needs no company, unless it is asked about one."""

from __future__ import annotations

import requests

API = "https://api.procore.com/rest/v1.0"


def me(token: str) -> dict:
    response = requests.get(f"{API}/me", headers={"Authorization": f"Bearer {token}"}, timeout=30)
    response.raise_for_status()
    return response.json()


def me_in(token: str, company_id: int) -> dict:
    response = requests.get(  # expect: PCR201
        f"{API}/me", params={"company_id": company_id}, headers={"Authorization": f"Bearer {token}"}, timeout=30
    )
    response.raise_for_status()
    return response.json()
