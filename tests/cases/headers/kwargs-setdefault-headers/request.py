"""kwargs.setdefault("headers", {}) is filled before the request goes out."""

from __future__ import annotations

from typing import Any

import requests


class Caller:
    def __init__(self, session: requests.Session, company_id: int, token: str) -> None:
        self.session = session
        self.company_id = company_id
        self.token = token

    def __call__(self, verb: str, path: str, **kwargs: Any) -> requests.Response:
        headers = kwargs.setdefault("headers", {})
        headers.setdefault("Authorization", f"Bearer {self.token}")
        headers.setdefault("Procore-Company-Id", str(self.company_id))
        kwargs.setdefault("timeout", (5, 30))
        return self.session.request(verb.upper(), f"https://api.procore.com/rest/v1.0{path}", **kwargs)


def main(token: str, company_id: int) -> None:
    call = Caller(requests.Session(), company_id, token)
    print(call("get", f"/companies/{company_id}/programs").json())
    print(call("get", "/departments", params={"company_id": company_id}, headers={"Accept": "application/json"}).json())
