import requests

API = "https://api.procore.com/rest/v1.0"


class Admin:
    def __init__(self, token, company):
        self.s = requests.Session()
        self.s.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        self.company = company

    def create(self, name):
        return self.s.post(f"{API}/companies/{self.company}/service_accounts", json={"name": name}).json()  # expect: PCR103

    def accounts(self):
        return self.s.get(f"{API}/companies/{self.company}/service_accounts").json()  # expect: PCR103

    def rotate(self, id):
        return self.s.post(f"{API}/companies/{self.company}/service_accounts/{id}/rotate_secret").json()  # expect: PCR103
