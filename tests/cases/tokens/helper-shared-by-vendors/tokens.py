import os

import requests

from expiry import expires_after


class Tokens:
    """Procore tells its lifetime; Sage's is fixed by contract."""

    def __init__(self):
        self.procore_until = self.sage_until = 0.0

    def renew_procore(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        self.procore_token = answer.json()["access_token"]
        self.procore_until = expires_after(answer.json()["expires_in"])

    def renew_sage(self):
        answer = requests.post(
            "https://oauth.accounting.sage.com/token",
            data={"grant_type": "refresh_token", "refresh_token": os.environ["SAGE_REFRESH"]},
            timeout=30,
        )
        answer.raise_for_status()
        self.sage_token = answer.json()["access_token"]
        self.sage_until = expires_after(3600)
