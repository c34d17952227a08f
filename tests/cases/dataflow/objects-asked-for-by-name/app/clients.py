import requests


class Codes:
    def pull(self):
        return requests.get("https://api.procore.com/rest/v1.0/cost_codes", headers={"Authorization": "x", "Procore-Company-Id": "5"}).json()  # expect: PCR402


class Rfis:
    base = "https://api.procore.com/rest/v1.0"

    def __init__(self, headers):
        self.headers = headers

    def pull(self):
        return requests.get(f"{self.base}/projects/1/rfis", headers=self.headers).json()
