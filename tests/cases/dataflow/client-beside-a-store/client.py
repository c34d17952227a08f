import requests

BASE = "https://api.procore.com/rest/v1.0"


class Client:
    def __init__(self, token):
        self.headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201

    def get(self, path, **params):
        return requests.get(BASE + path, params=params, headers=self.headers, timeout=30).json()

    def post(self, path, body):
        return requests.post(BASE + path, json=body, headers=self.headers, timeout=30).json()

    def pages(self, path):
        return self.get(path, per_page=100)
