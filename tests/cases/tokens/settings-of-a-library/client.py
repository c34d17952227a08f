import os
import time

import requests
from dynaconf import settings


class Client:
    def login(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        )
        self.token = answer.json()["access_token"]
        self.expires = time.time() + settings.TOKEN_TTL

    def get(self, path):
        if time.time() >= self.expires:
            self.login()
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=headers)
