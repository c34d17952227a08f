"""Two pairs, but by environment, not by company: sandbox and production have different credentials."""
import os
import time

import requests

ENVIRONMENTS = {
    "sandbox": {
        "login": "https://login-sandbox.procore.com",
        "api": "https://sandbox.procore.com",
        "client_id": os.environ.get("SANDBOX_PROCORE_CLIENT_ID"),
        "client_secret": os.environ.get("SANDBOX_PROCORE_CLIENT_SECRET"),
    },
    "production": {
        "login": "https://login.procore.com",
        "api": "https://api.procore.com",
        "client_id": os.environ.get("PROD_PROCORE_CLIENT_ID"),
        "client_secret": os.environ.get("PROD_PROCORE_CLIENT_SECRET"),
    },
}


class Client:
    def __init__(self, environment, company_id):
        self.env = ENVIRONMENTS[environment]
        self.company_id = str(company_id)
        self.token = None

    def bearer(self):
        if self.token is None or time.time() > self.token["created_at"] + self.token["expires_in"] - 30:
            answer = requests.post(
                self.env["login"] + "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.env["client_id"],
                    "client_secret": self.env["client_secret"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()
        return self.token["access_token"]

    def rfis(self, project_id):
        answer = requests.get(
            f"{self.env['api']}/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": self.company_id},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    print(Client(os.getenv("PROCORE_ENV", "sandbox"), os.environ["PROCORE_COMPANY_ID"]).rfis(os.environ["PROJECT"]))
