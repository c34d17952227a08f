import os
import threading
import time

import requests

import settings


class TokenCache:
    def __init__(self):
        self._lock = threading.Lock()
        self._value = None
        self._fetched = 0.0

    def get(self):
        with self._lock:
            if self._value is None or time.monotonic() - self._fetched > 75 * 60:  # expect: PCR101
                self._value = self._request()
                self._fetched = time.monotonic()
            return self._value

    def _request(self):
        answer = requests.post(
            settings.TOKEN,
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=20,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]


cache = TokenCache()


def companies():
    headers = {"Authorization": f"Bearer {cache.get()}", "Procore-Company-Id": str(settings.COMPANY)}
    return requests.get(settings.API + "/rest/v1.0/projects", headers=headers, timeout=30).json()
