"""An auth object that signs every request and renews its token in good time."""
import threading
import time

import requests
from requests.auth import AuthBase

RETRY_LOGIN_AFTER = 90


class ProcoreAuth(AuthBase):
    def __init__(self, client_id, client_secret, company_id, *, early=120):
        self.form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self.company_id = str(company_id)
        self.early = early
        self._lock = threading.Lock()
        self._token = None

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self._current()}"
        request.headers["Procore-Company-Id"] = self.company_id
        return request

    def _current(self):
        with self._lock:
            if self._token is None or time.time() > self._dies_at() - self.early:
                answer = requests.post("https://login.procore.com/oauth/token", data=self.form, timeout=RETRY_LOGIN_AFTER)
                answer.raise_for_status()
                self._token = answer.json()
            return self._token["access_token"]

    def _dies_at(self):
        return self._token["created_at"] + self._token["expires_in"]
