"""Context managers set the company for their block, and take it away when the block ends."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import requests

ROOT = "https://api.procore.com/rest/v1.0"


@contextlib.contextmanager
def on_behalf_of(http: requests.Session, company: int) -> Iterator[requests.Session]:
    http.headers["Procore-Company-Id"] = str(company)
    try:
        yield http
    finally:
        http.headers.pop("Procore-Company-Id", None)


@contextlib.contextmanager
def lent(http: requests.Session, company: int) -> Iterator[None]:
    http.headers.update({"Procore-Company-Id": str(company)})
    yield
    del http.headers["Procore-Company-Id"]


class Site:
    def __init__(self, token: str) -> None:
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"

    @contextlib.contextmanager
    def company(self, number: int) -> Iterator[None]:
        before = self.http.headers.copy()
        self.http.headers["Procore-Company-Id"] = str(number)
        try:
            yield
        finally:
            self.http.headers = before

    def tasks(self, project: int) -> list[dict]:
        with self.company(3):
            return self.http.get(f"{ROOT}/projects/{project}/tasks", timeout=30).json()

    def links(self, project: int) -> list[dict]:
        with self.company(3):
            names = self.http.get(f"{ROOT}/projects/{project}/users", timeout=30).json()
        found = self.http.get(f"{ROOT}/projects/{project}/links", timeout=30).json()  # expect: PCR201
        return [each for each in found if each["title"] in names]


def questions(token: str, company: int, project: int) -> list[dict]:
    http = requests.Session()
    http.headers["Authorization"] = f"Bearer {token}"
    with on_behalf_of(http, company) as ours:
        people = ours.get(f"{ROOT}/projects/{project}/users", timeout=30).json()
        firms = http.get(f"{ROOT}/projects/{project}/vendors", timeout=30).json()
    with lent(http, company):
        rows = http.get(f"{ROOT}/projects/{project}/rfis", timeout=30).json()
    return [row for row in rows if row["assignee"] in people or row["firm"] in firms]
