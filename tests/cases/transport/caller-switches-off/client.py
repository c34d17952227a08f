"""The client checks unless it is told not to."""

from __future__ import annotations

import os

import requests


class Client:
    def __init__(self, *, verify: bool = True) -> None:
        self.session = requests.Session()
        self.session.verify = verify
        self.session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
        self.session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def offices(self) -> list[dict]:
        answer = self.session.get("https://api.procore.com/rest/v1.0/offices", timeout=30)
        answer.raise_for_status()
        return answer.json()
