import os
import time

import requests


def hours_since(moment):
    return (time.time() - moment) / 3600


class Worker:
    def __init__(self):
        self.token, self.token_time, self.synced_at = None, 0.0, 0.0

    def work(self, project_id):
        if self.token is None or hours_since(self.token_time) > 1.5:  # expect: PCR101
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
            self.token, self.token_time = answer.json()["access_token"], time.time()
        if hours_since(self.synced_at) > 1.5:
            answer = requests.get(
                f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
                headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
                timeout=30,
            )
            answer.raise_for_status()
            self.synced_at = time.time()
