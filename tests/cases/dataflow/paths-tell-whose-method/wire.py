import requests

ROOT = "https://api.procore.com/rest/v1.0"


class Wire:
    def __init__(self, secret):
        self.headers = {"Authorization": f"Bearer {secret}"}  # expect: PCR201

    def get(self, path, **query):
        return requests.get(ROOT + path, params=query, headers=self.headers, timeout=30).json()

    def post(self, path, body):
        return requests.post(ROOT + path, json=body, headers=self.headers, timeout=30).json()

    def delete(self, path):
        return requests.delete(ROOT + path, headers=self.headers, timeout=30)


class Drawer:
    def __init__(self):
        self.sheets = {}

    def get(self, key, default=None):
        return self.sheets.get(key, default)

    def delete(self, key):
        self.sheets.pop(key, None)
