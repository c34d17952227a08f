"""Client of the reporting service, which uses a Developer Managed Service Account."""
import os

import requests


class ServiceAccountClient:
    def __init__(self, company_id):
        self.company_id = str(company_id)

    def _token(self):
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        return answer.json()["access_token"]

    def projects(self):
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/projects",
            params={"company_id": self.company_id},
            headers={"Authorization": f"Bearer {self._token()}", "Procore-Company-Id": self.company_id},
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()
