"""Salesforce answers without `expires_in`; its session is taken to be good for two hours. Procore's is not."""
import os
import time

import requests


class Salesforce:
    SESSION_TIMEOUT = 2 * 60 * 60

    def __init__(self):
        self.session_id, self.instance, self.since = None, None, 0.0

    def login(self):
        answer = requests.post(
            "https://login.salesforce.com/services/oauth2/token",
            data={
                "grant_type": "password",
                "client_id": os.environ["SF_KEY"],
                "client_secret": os.environ["SF_SECRET"],
                "username": os.environ["SF_USER"],
                "password": os.environ["SF_PASSWORD"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        body = answer.json()
        self.session_id, self.instance, self.since = body["access_token"], body["instance_url"], time.time()

    def accounts(self):
        if self.session_id is None or time.time() - self.since > self.SESSION_TIMEOUT:
            self.login()
        answer = requests.get(
            f"{self.instance}/services/data/v60.0/query",
            params={"q": "select Name from Account"},
            headers={"Authorization": f"Bearer {self.session_id}"},
            timeout=30,
        )
        answer.raise_for_status()
        return {row["Name"] for row in answer.json()["records"]}


class Procore:
    def __init__(self):
        self.token = None

    def vendors(self, project_id):
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
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors",
            headers={
                "Authorization": f"Bearer {self.token['access_token']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return {row["name"] for row in answer.json()}


if __name__ == "__main__":
    print("\n".join(sorted(Procore().vendors(os.environ["PROJECT"]) - Salesforce().accounts())))
