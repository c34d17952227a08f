"""Asks the login server how much life is left instead of assuming it."""
import os

import requests

LOGIN = "https://login.procore.com"
MINIMUM_LEFT = 900


class Connection:
    def __init__(self):
        self.token = self._login()

    @staticmethod
    def _login():
        answer = requests.post(
            f"{LOGIN}/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]

    def seconds_left(self):
        answer = requests.get(
            f"{LOGIN}/oauth/token/info", headers={"Authorization": f"Bearer {self.token}"}, timeout=30
        )
        return answer.json()["expires_in_seconds"] if answer.ok else 0

    def before_long_job(self):
        if self.seconds_left() < MINIMUM_LEFT:
            self.token = self._login()

    def budget_changes(self, project_id):
        self.before_long_job()
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/budget_changes",
            headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=60,
        )
        answer.raise_for_status()
        return answer.json()
