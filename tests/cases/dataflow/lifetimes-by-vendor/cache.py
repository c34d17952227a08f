import time

from lifetimes import LIFETIMES


class TokenCache:
    def __init__(self):
        self._tokens = {}

    def get(self, vendor, fetch):
        token, born = self._tokens.get(vendor, (None, 0.0))
        if token is None or time.time() - born > LIFETIMES[vendor] - 60:  # may: PCR101
            token = fetch()
            self._tokens[vendor] = token, time.time()
        return token
