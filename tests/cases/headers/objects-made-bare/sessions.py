"""Sessions for the live API and for the demo company."""

import requests

API = "https://api.procore.com/rest/v1.0"


class LiveSession(requests.Session):
    def __init__(self, token, company):
        super().__init__()
        self.headers["Authorization"] = f"Bearer {token}"
        self.headers["Procore-Company-Id"] = str(company)


class DemoSession(requests.Session):
    def __init__(self, token):
        super().__init__()
        self.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201
