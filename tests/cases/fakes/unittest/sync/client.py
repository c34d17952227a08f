import time

import requests

LOGIN = "https://login.procore.com/oauth/token"
API = "https://api.procore.com"


class Client:
    def __init__(self, company, token=None, expires_at=0):
        self.company = company
        self.token = token
        self.expires_at = expires_at

    def login(self, code):
        answer = requests.post(LOGIN, data={"grant_type": "authorization_code", "code": code}).json()
        self.token = answer["access_token"]
        self.expires_at = time.time() + answer["expires_in"] - 60
        return answer

    def is_expired(self):
        return time.time() >= self.expires_at

    def get(self, path):
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company)}
        return requests.get(f"{API}/rest/v1.0{path}", headers=headers).json()
