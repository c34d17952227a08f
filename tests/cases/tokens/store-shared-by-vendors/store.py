"""Keeps one token for each vendor."""
import time


class TokenStore:
    def __init__(self):
        self._kept = {}

    def put(self, vendor, token, lifetime):
        self._kept[vendor] = {"token": token, "expires_at": time.time() + lifetime}  # may: PCR101

    def get(self, vendor):
        entry = self._kept.get(vendor)
        return entry["token"] if entry and entry["expires_at"] > time.time() else None


store = TokenStore()
