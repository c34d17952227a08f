"""Reads the end of life from the token's own `exp` claim."""
import base64
import json
import os
import time

import requests


def claims(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


class Procore:
    LEEWAY = 120

    def __init__(self):
        self.token = None

    def bearer(self):
        if self.token is None or claims(self.token)["exp"] - self.LEEWAY < time.time():
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                json={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()["access_token"]
        return self.token

    def project_users(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
