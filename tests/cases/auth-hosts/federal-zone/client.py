"""The federal zone has hosts of its own."""
import os
import time

import requests


class FederalClient:
    login = "https://login.procoregov.com"
    api = "https://api.procoregov.com"

    def __init__(self, company_id):
        self.company_id = str(company_id)
        self.body = None

    def headers(self):
        if self.body is None or time.time() >= self.body["created_at"] + self.body["expires_in"]:
            answer = requests.post(
                f"{self.login}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["FED_CLIENT_ID"],
                    "client_secret": os.environ["FED_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.body = answer.json()
        return {"Authorization": f"Bearer {self.body['access_token']}", "Procore-Company-Id": self.company_id}

    def submittals(self, project_id):
        answer = requests.get(
            f"{self.api}/rest/v1.1/projects/{project_id}/submittals", headers=self.headers(), timeout=30
        )
        answer.raise_for_status()
        return answer.json()
