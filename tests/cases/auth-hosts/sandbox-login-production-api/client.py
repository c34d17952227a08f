import os
import time

import requests

import env


class Client:
    def __init__(self):
        self.token = None

    def _bearer(self):
        if self.token is None or time.time() > self.token["created_at"] + self.token["expires_in"]:
            answer = requests.post(
                f"{env.LOGIN_HOST}/oauth/token",  # may: PCR104
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()
        return self.token["access_token"]

    def vendors(self):
        answer = requests.get(
            f"{env.API_HOST}/rest/v1.0/vendors",
            params={"company_id": env.COMPANY_ID},
            headers={"Authorization": f"Bearer {self._bearer()}", "Procore-Company-Id": env.COMPANY_ID},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
