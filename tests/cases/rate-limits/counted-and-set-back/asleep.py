"""Counters that sleep for an hour when the number of calls is reached, and one that only takes a breath."""

import asyncio
import time

import requests

HEADERS = {"Authorization": "Bearer t", "Procore-Company-Id": "5"}
HOUR = 60 * 60


class Allowance:
    def __init__(self, calls: int = 3600):  # expect: PCR205
        self.calls = calls
        self.used = 0

    async def take(self) -> None:
        self.used += 1
        if self.used >= self.calls:
            await asyncio.sleep(HOUR)
            self.used = 0


class Purse:
    def __init__(self) -> None:
        self.left = 3500

    def pay(self) -> None:
        self.left -= 1
        if self.left <= 0:
            time.sleep(3600)
            self.left = 3500  # expect: PCR205


class Breath:
    def __init__(self, rows: int = 3600):
        self.rows = rows
        self.seen = 0

    def take(self) -> None:
        self.seen += 1
        if self.seen >= self.rows:
            time.sleep(5)
            self.seen = 0


async def forms(project: int) -> list[dict]:
    await Allowance().take()
    Purse().pay()
    Breath().take()
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/forms", headers=HEADERS).json()
