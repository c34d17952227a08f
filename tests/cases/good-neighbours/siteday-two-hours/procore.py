import os
import time

import requests


class Procore:
    base = "https://api.procore.com/rest/v1.0"

    def __init__(self):
        self.body = None

    def token(self):
        if self.body is None or time.time() >= self.body["created_at"] + self.body["expires_in"] - 60:
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
        return self.body["access_token"]

    def projects(self):
        company = os.environ["PROCORE_COMPANY_ID"]
        answer = requests.get(
            f"{self.base}/projects",
            params={"company_id": company},
            headers={"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": company},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
