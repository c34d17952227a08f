"""Reference client: follows what the token itself says."""
import os
import time

import requests

EXPIRY_MARGIN = 300


class ProcoreClient:
    def __init__(self, company_id):
        self.session = requests.Session()
        self.session.headers["Procore-Company-Id"] = str(company_id)
        self._expires_at = 0

    def _login(self):
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        response.raise_for_status()
        token = response.json()
        self.session.headers["Authorization"] = f"Bearer {token['access_token']}"
        self._expires_at = token["created_at"] + token["expires_in"] - EXPIRY_MARGIN

    def get(self, path, **params):
        if time.time() >= self._expires_at:
            self._login()
        response = self.session.get(f"https://api.procore.com/rest/v1.0{path}", params=params, timeout=60)
        response.raise_for_status()
        return response.json()


def main():
    client = ProcoreClient(os.environ["PROCORE_COMPANY_ID"])
    for vendor in client.get("/vendors", company_id=os.environ["PROCORE_COMPANY_ID"]):
        print(vendor["name"])


if __name__ == "__main__":
    main()
