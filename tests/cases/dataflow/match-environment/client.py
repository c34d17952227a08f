import os
import time

import requests

from where import hosts


class Client:
    def __init__(self, environment):
        self.login_host, self.api_host = hosts(environment)
        self.body = None

    def headers(self):
        if self.body is None or time.time() >= self.body["created_at"] + self.body["expires_in"]:
            answer = requests.post(
                f"{self.login_host}/oauth/token",  # may: PCR104
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.body = answer.json()
        return {
            "Authorization": f"Bearer {self.body['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }

    def rfis(self, project_id):
        answer = requests.get(
            f"{self.api_host}/rest/v1.0/projects/{project_id}/rfis", headers=self.headers(), timeout=30
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    print(len(Client(os.environ["PROCORE_ENV"]).rfis(os.environ["PROJECT"])))
