import os
import time

import requests

from hosts import ENVIRONMENTS


class Client:
    def __init__(self, name: str, company_id: int):
        self.environment = ENVIRONMENTS[name]
        self.http = requests.Session()
        self.http.headers["Procore-Company-Id"] = str(company_id)
        self.dies_at = 0

    def _login(self):
        answer = requests.post(
            self.environment.login + "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        body = answer.json()
        self.http.headers["Authorization"] = "Bearer " + body["access_token"]
        self.dies_at = body["created_at"] + body["expires_in"] - 60

    def get(self, path, **params):
        if time.time() > self.dies_at:
            self._login()
        answer = self.http.get(self.environment.api + "/rest/v1.0" + path, params=params, timeout=30)
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    company = int(os.environ["PROCORE_COMPANY_ID"])
    for name in ENVIRONMENTS:
        print(name, len(Client(name, company).get("/vendors", company_id=company)))
