import time

import requests


class Client:
    def __init__(self, company):
        self.company = company
        self.token = None
        self.expires_at = 0

    def login(self, code):
        answer = requests.post(
            "https://login.procore.com/oauth/token", data={"grant_type": "authorization_code", "code": code}
        ).json()
        self.token = answer["access_token"]
        self.expires_at = time.time() + 7200  # expect: PCR101

    def projects(self):
        headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
        return requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers).json()
