"""Token broker: fixed lives where a vendor tells none, the vendor's own word where it does."""
import time
from typing import Callable

FIXED = {"siteday": 7200, "bluebeam": 900, "oldcrm": 5400}


class Broker:
    def __init__(self, fetchers: dict[str, Callable[[], dict]]):
        self.fetchers = fetchers
        self.kept: dict[str, tuple[str, float]] = {}

    def token(self, vendor: str) -> str:
        token, until = self.kept.get(vendor, ("", 0.0))
        if time.time() < until:
            return token
        body = self.fetchers[vendor]()
        seconds = FIXED[vendor] if vendor in FIXED else body["expires_in"]
        self.kept[vendor] = body["access_token"], time.time() + seconds - 30
        return body["access_token"]
