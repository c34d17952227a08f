"""Two portals, each with a budget of its own, in one job."""

from __future__ import annotations

import os
import time

import requests

COMPANY = os.environ["PROCORE_COMPANY"]


class Budget:
    """Spreads the calls over the hour."""

    def __init__(self, per_hour: int) -> None:
        self.gap = 60 * 60 / per_hour
        self.last = 0.0

    def wait(self) -> None:
        pause = self.last + self.gap - time.monotonic()
        if pause > 0:
            time.sleep(pause)
        self.last = time.monotonic()


class Site:
    def __init__(self, token: str, budget: Budget) -> None:
        self.budget = budget
        self.http = requests.Session()
        self.http.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": COMPANY})

    def rfis(self, project: int) -> list[dict]:
        self.budget.wait()
        return self.http.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", timeout=30).json()


class People:
    def __init__(self, key: str, budget: Budget) -> None:
        self.budget = budget
        self.http = requests.Session()
        self.http.auth = (key, "x")

    def all(self) -> list[dict]:
        self.budget.wait()
        return self.http.get("https://api.bamboohr.com/api/v1/employees/directory", timeout=30).json()


def weekly(token: str, key: str) -> None:
    site = Site(token, Budget(per_hour=3600))  # expect: PCR205
    people = People(key, Budget(per_hour=3600))
    print(site.rfis(7), people.all())


def nightly(token: str, key: str) -> None:
    slow = Budget(3600 // 2)
    ours = Budget(per_hour=3600)  # expect: PCR205
    theirs = Budget(per_hour=3600)
    print(Site(token, ours).rfis(8), People(key, theirs).all(), People(key, slow).all())
