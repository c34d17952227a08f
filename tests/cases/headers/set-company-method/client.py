"""The company is chosen later, by a method that sets the header on the session."""

from __future__ import annotations

import requests


class Procore:
    def __init__(self, token: str) -> None:
        self._session = requests.session()
        self._session.headers["Authorization"] = f"Bearer {token}"

    def use_company(self, company_id: int) -> "Procore":
        self._session.headers["Procore-Company-Id"] = str(company_id)
        return self

    def people(self, company_id: int) -> list[dict]:
        self.use_company(company_id)
        response = self._session.get(f"https://api.procore.com/rest/v1.0/companies/{company_id}/people")
        response.raise_for_status()
        return response.json()


def names(token: str, company_id: int) -> list[str]:
    return [person["name"] for person in Procore(token).use_company(company_id).people(company_id)]
