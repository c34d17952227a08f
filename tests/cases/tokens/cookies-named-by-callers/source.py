import os
from datetime import datetime, timedelta

import requests

TIMEOUT = 60


class ProcoreSource:
    def __init__(self, company_id):
        self.company_id = company_id
        self._token = None
        self._expires = datetime.min

    @property
    def token(self):
        if self._token is None or datetime.utcnow() >= self._expires:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                json={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            ).json()
            self._token = answer["access_token"]
            self._expires = datetime.utcnow() + timedelta(seconds=answer["expires_in"] - 60)
        return self._token

    def rows(self, path):
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)}
        return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=headers, timeout=TIMEOUT).json()
