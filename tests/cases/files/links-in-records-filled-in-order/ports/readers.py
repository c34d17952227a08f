"""The shell makes one of these by the name in its settings."""

import httpx

from .kinds import Notice, Sheet


class ProcoreFiles:
    def fetch(self, sheet: Sheet) -> bytes:
        return httpx.get(sheet.place, timeout=60).content  # expect: PCR302


class WithToken:
    def __init__(self, token: str) -> None:
        self.token = token

    def fetch(self, sheet: Sheet) -> bytes:
        return httpx.get(sheet.place, headers={"Authorization": f"Bearer {self.token}"}, timeout=60).content


class Board:
    def fetch(self, notice: Notice) -> bytes:
        return httpx.get(notice.place, timeout=60).content
