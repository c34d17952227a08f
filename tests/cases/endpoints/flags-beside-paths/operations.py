"""Operations with a flag beside the path, which the sender asks: a path that is deleted is in no list."""

from __future__ import annotations

import os

import requests

BASE = "https://api.procore.com"


class Operation:
    def __init__(self, path: str, *, paged: bool = False, method: str = "GET") -> None:
        self.path = path
        self.paged = paged
        self.method = method


RFIS = Operation("/rest/v1.0/projects/{project_id}/rfis", paged=True)
COST_CODES = Operation("/rest/v1.0/cost_codes", paged=True)  # expect: PCR402
SUB_JOB = Operation("/rest/v1.0/sub_jobs/{number}", method="DELETE")  # expect: PCR401


class Sender:
    def __init__(self, token: str, company: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.headers["Procore-Company-Id"] = company

    def run(self, operation: Operation, **ids: int) -> list:
        url = BASE + operation.path.format(**ids)
        if operation.paged:
            return self._all(url)
        return self.session.request(operation.method, url, timeout=30).json()

    def _all(self, url: str) -> list:
        page, rows = 1, []
        while found := self.session.get(url, params={"page": page}, timeout=30).json():
            rows.extend(found)
            page += 1
        return rows


def main() -> None:
    sender = Sender(os.environ["TOKEN"], os.environ["PROCORE_COMPANY_ID"])
    sender.run(RFIS, project_id=1)
    sender.run(COST_CODES)
    sender.run(SUB_JOB, number=3)
