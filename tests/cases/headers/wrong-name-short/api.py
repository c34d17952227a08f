"""`Company-Id` instead of the vendor's name, in two places."""

from __future__ import annotations

import requests


class Api:
    def __init__(self, token: str, company: int) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Company-Id": str(company)})  # expect: PCR201

    def offices(self, company: int) -> list[dict]:
        r = self.session.get("https://api.procore.com/rest/v1.0/offices", params={"company_id": company})
        r.raise_for_status()
        return r.json()


def one_shot(token: str, company: int, project_id: int) -> list[dict]:
    r = requests.get(  # expect: PCR201
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {token}", "X-Procore-Company": str(company)},
        timeout=30,
    )
    r.raise_for_status()
    return r.json()
