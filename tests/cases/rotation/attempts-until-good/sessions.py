"""What is tried again when it fails: the refresh itself, or only the call that needed it."""

import os
import time

import requests

LOGIN = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def stubborn(store):
    for attempt in range(4):
        form = {"grant_type": "refresh_token", "refresh_token": store["refresh_token"], **APP}
        answer = requests.post(LOGIN, data=form, timeout=30)  # expect: PCR107
        if answer.status_code == 200:
            store.update(answer.json())
            return store["access_token"]
        time.sleep(2**attempt)
    raise RuntimeError("no token")


class AuthorizedSession:
    def __init__(self, store, company):
        self.store, self.company = store, company

    def _renew_token(self):
        form = {"grant_type": "refresh_token", "refresh_token": self.store["refresh_token"], **APP}
        answer = requests.post(LOGIN, data=form, timeout=30)
        answer.raise_for_status()
        self.store.update(answer.json())

    def get(self, path):
        for attempt in range(3):
            headers = {"Authorization": f"Bearer {self.store['access_token']}", "Procore-Company-Id": self.company}
            answer = requests.get(f"{API}/{path}", headers=headers, timeout=60)
            if answer.status_code == 401:
                self._renew_token()
                continue
            if answer.ok:
                return answer.json()
            time.sleep(attempt)
        raise RuntimeError(path)


def projects(store, company):
    return AuthorizedSession(store, company).get("projects")
