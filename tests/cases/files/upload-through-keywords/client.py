"""Procore client."""
import requests
class Procore:
    def __init__(self, token, company):
        self.s = requests.Session()
        self.s.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
    def request(self, method, path, **kwargs):
        r = self.s.request(method, f"https://api.procore.com/rest/v1.0{path}", **kwargs)
        r.raise_for_status()
        return r.json()
    def post(self, path, **kwargs):
        return self.request("POST", path, **kwargs)
