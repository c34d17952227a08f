"""The two ends of the job."""

from __future__ import annotations

import os

import requests

from .settings import Settings, Vendor


class Portal:
    def __init__(self, settings: Settings) -> None:
        self.vendor = settings.procore
        self.http = requests.Session()
        self.http.headers.update(self._identity())

    def _identity(self) -> dict[str, str]:
        token = os.environ["PROCORE_TOKEN"]
        return {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(self.vendor.company)}

    def offices(self) -> list[dict]:
        return self.http.get(f"{self.vendor.root}/offices", params=self.vendor.paging.query(1), timeout=30).json()

    def link(self, person: int) -> str:
        return f"{self.vendor.browser}/{self.vendor.company}/company/directory/users/{person}"


def payroll(vendor: Vendor) -> list[dict]:
    url = f"{vendor.api}/employees/directory"
    return requests.get(url, params=vendor.paging.query(1), auth=(os.environ["HR_KEY"], "x"), timeout=30).json()
