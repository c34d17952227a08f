import os
import time

import requests


class ProcoreClient:
    def __init__(self):
        self.body = None

    def refresh_access_token(self):
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
        self.body = answer.json()

    def ensure_token(self):
        if self.body is None or time.time() > self.body["created_at"] + self.body["expires_in"] - 2700:
            self.refresh_access_token()

    def count_projects(self):
        self.ensure_token()
        company = os.environ["PROCORE_COMPANY_ID"]
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/projects",
            params={"company_id": company},
            headers={"Authorization": f"Bearer {self.body['access_token']}", "Procore-Company-Id": company},
            timeout=30,
        )
        answer.raise_for_status()
        print(len(answer.json()))
