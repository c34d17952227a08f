"""A manager object for each vendor from one class; only Procore's is given a fixed life."""
import time

import requests


class TokenKeeper:
    def __init__(self, name, url, form, life=None):
        self.name, self.url, self.form, self.life = name, url, form, life
        self._token, self._until = None, 0.0

    def get(self):
        if self._token is None or time.monotonic() >= self._until:
            answer = requests.post(self.url, data=self.form, timeout=9).json()
            self._token = answer["access_token"]
            self._until = time.monotonic() + (self.life or answer["expires_in"])
        return self._token


PROCORE = TokenKeeper("procore", "https://login.procore.com/oauth/token", {"grant_type": "client_credentials"}, life=5400)  # expect: PCR101
SAGE = TokenKeeper("sage", "https://oauth.accounting.sage.com/token", {"grant_type": "client_credentials"}, life=300)
AUTODESK = TokenKeeper("aps", "https://developer.api.autodesk.com/authentication/v2/token", {"grant_type": "client_credentials"})


def projects(company):
    head = {"Authorization": "Bearer " + PROCORE.get(), "Procore-Company-Id": company}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()


def issues():
    return requests.get("https://developer.api.autodesk.com/issues/v2", headers={"Authorization": "Bearer " + AUTODESK.get()}).json()
