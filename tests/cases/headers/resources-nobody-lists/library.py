"""A small library: its resources are made where they are asked for, and not all of them are asked for here."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import requests


class Transport:
    def __init__(self, token: str) -> None:
        self.token = token

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def request(self, method: str, path: str, **options: Any) -> Any:
        url = "https://api.procore.com/rest/v1.0/" + path
        return requests.request(method, url, headers=self.headers(), timeout=20, **options).json()


class CompanyTransport(Transport):
    def __init__(self, token: str, company_id: int) -> None:
        super().__init__(token)
        self.company_id = company_id

    def headers(self) -> dict[str, str]:
        return {**super().headers(), "Procore-Company-Id": str(self.company_id)}


class Resource:
    def __init__(self, transport) -> None:
        self.transport = transport

    def page(self, path: str, **params: Any) -> Any:
        return self.transport.request("GET", path, params=params)


class Rfis(Resource):
    def all(self, project: int) -> Any:
        return self.page(f"projects/{project}/rfis")


class Projects(Resource):
    def all(self, company_id: int) -> Any:
        return self.page("projects", company_id=company_id)


class Client:
    def __init__(self, token: str, company_id: int) -> None:
        self.transport = CompanyTransport(token, company_id)

    @cached_property
    def rfis(self) -> Rfis:
        return Rfis(self.transport)

    @cached_property
    def projects(self) -> Projects:
        return Projects(self.transport)
