"""One DMSA for all customers: the app's own pair, the company chosen by the header."""
import os
import time

import requests


class DeveloperManagedServiceAccount:
    """Client credentials of the app; the DMSA is installed company by company."""

    def __init__(self):
        self.client_id = os.environ["PROCORE_APP_CLIENT_ID"]
        self.client_secret = os.environ["PROCORE_APP_CLIENT_SECRET"]
        self.token = None

    def bearer(self):
        if self.token is None or time.time() > self.token["created_at"] + self.token["expires_in"] - 60:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.client_id,
                    "client_secret": self.client_secret,
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()
        return self.token["access_token"]

    def projects(self, company_id):
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/projects",
            params={"company_id": company_id},
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": str(company_id)},
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()


def main():
    account = DeveloperManagedServiceAccount()
    for company_id in os.environ["PROCORE_COMPANY_IDS"].split(","):
        print(company_id, len(account.projects(company_id)))


if __name__ == "__main__":
    main()
