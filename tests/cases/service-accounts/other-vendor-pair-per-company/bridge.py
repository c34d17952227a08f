"""Each customer brings its own Sage Intacct credentials; Procore is reached with the one pair of our app."""
import os
import time

import requests

from customers import CUSTOMERS


def sage_token(customer):
    answer = requests.post(
        "https://api.intacct.com/ia/api/v1/oauth2/token",
        data={
            "grant_type": "client_credentials",
            "client_id": customer["sage_client_id"],
            "client_secret": os.environ[customer["sage_secret_env"]],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


class Procore:
    def __init__(self):
        self.token = None

    def bearer(self):
        if self.token is None or time.time() > self.token["created_at"] + self.token["expires_in"] - 60:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()
        return self.token["access_token"]

    def requisitions(self, company_id, project_id):
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/requisitions",
            params={"project_id": project_id},
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": str(company_id)},
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()


def main():
    procore = Procore()
    for customer in CUSTOMERS:
        rows = procore.requisitions(customer["procore_company_id"], customer["project_id"])
        requests.post(
            "https://api.intacct.com/ia/api/v1/objects/accounts-payable/bill",
            json={"bills": rows},
            headers={"Authorization": f"Bearer {sage_token(customer)}"},
            timeout=60,
        ).raise_for_status()


if __name__ == "__main__":
    main()
