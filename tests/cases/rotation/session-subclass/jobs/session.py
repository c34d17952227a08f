"""A session that logs itself in; made anew by every job."""
import os

import requests


class ProcoreSession(requests.Session):
    def __init__(self):
        super().__init__()
        self.refresh_token = os.environ["PROCORE_REFRESH_TOKEN"]  # may: PCR107
        self.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def login(self):
        form = {
            "grant_type": "refresh_token",
            "refresh_token": self.refresh_token,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = super().post("https://login.procore.com/oauth/token", json=form, timeout=30)  # expect: PCR107
        answer.raise_for_status()
        self.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
