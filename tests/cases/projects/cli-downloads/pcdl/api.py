import os

import requests


class Api:
    def __init__(self, sandbox, secret):
        self.host = "https://sandbox.procore.com" if sandbox else "https://api.procore.com"
        self.login = "https://login-sandbox.procore.com" if sandbox else "https://login.procore.com"
        self.company = os.environ["PROCORE_COMPANY_ID"]
        self._secret = secret
        self._token = None

    @property
    def token(self):
        if self._token is None:
            res = requests.post(
                self.login + "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": self._secret,
                },
            )
            res.raise_for_status()
            self._token = res.json()["access_token"]
        return self._token

    def get(self, path, **params):
        def once():
            return requests.get(
                self.host + path,
                params=params,
                headers={"Authorization": "Bearer " + self.token, "Procore-Company-Id": self.company},
            )

        res = once()
        if res.status_code == 401:
            self._token = None
            res = once()
        res.raise_for_status()
        return res.json()
