import requests


class Vendor:
    def __init__(self, row):
        self.row = row

    def bearer(self):
        return requests.post(self.login, data=self.form(), timeout=20).json()["access_token"]

    def get(self, path):
        return requests.get(self.root + path, headers={"Authorization": f"Bearer {self.bearer()}"}, timeout=20).json()


class Procore(Vendor):  # expect: PCR201
    root = "https://api.procore.com/rest/v1.0"
    login = "https://login.procore.com/oauth/token"

    def form(self):
        return {
            "grant_type": "client_credentials",  # expect: PCR103
            "client_id": self.row["client_id"],
            "client_secret": self.row["client_secret"],
        }

    def offices(self):
        return self.get("/offices")


class Xero(Vendor):
    root = "https://api.xero.com/api.xro/2.0"
    login = "https://identity.xero.com/connect/token"

    def form(self):
        return {"grant_type": "client_credentials", "client_id": self.row["key"], "client_secret": self.row["secret"]}

    def contacts(self):
        return self.get("/Contacts")
