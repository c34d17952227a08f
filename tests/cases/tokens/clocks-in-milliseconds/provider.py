import time

import requests

TOKEN_VALIDITY_MILLIS = 5400 * 1000  # expect: PCR101
CACHE_VALIDITY_MILLIS = 7200 * 1000


class TokenProvider:
    def __init__(self, client_id, client_secret):
        self._pair = {"client_id": client_id, "client_secret": client_secret}
        self._access_token = None
        self._fetched_at_millis = 0
        self._projects = None
        self._projects_at_millis = 0

    def get(self):
        if self._access_token is None or self._is_expired():
            self._fetch()
        return self._access_token

    def _is_expired(self):
        return self._current_time_millis() - self._fetched_at_millis >= TOKEN_VALIDITY_MILLIS

    def _fetch(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", **self._pair}
        )
        answer.raise_for_status()
        self._access_token = answer.json()["access_token"]
        self._fetched_at_millis = self._current_time_millis()

    def projects(self, company):
        if self._projects is None or self._current_time_millis() - self._projects_at_millis >= CACHE_VALIDITY_MILLIS:
            headers = {"Authorization": f"Bearer {self.get()}", "Procore-Company-Id": str(company)}
            answer = requests.get(f"https://api.procore.com/rest/v1.0/companies/{company}/projects", headers=headers)
            self._projects, self._projects_at_millis = answer.json(), self._current_time_millis()
        return self._projects

    @staticmethod
    def _current_time_millis():
        return int(time.time() * 1000)
