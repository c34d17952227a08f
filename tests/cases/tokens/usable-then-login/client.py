import os
import time

import requests


class Client:
    """The predicate does not say what it is about; what follows it does."""

    def __init__(self):
        self.value, self.stamp = None, 0.0
        self.rows, self.read_at = None, 0.0

    def usable(self):
        return self.value is not None and (time.time() - self.stamp) < 60 * 85  # expect: PCR101

    def bearer(self):
        if self.usable():
            return self.value
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
        self.value, self.stamp = answer.json()["access_token"], time.time()
        return self.value

    def fresh_rows(self):
        return self.rows is not None and (time.time() - self.read_at) < 60 * 85

    def punch_items(self, project_id):
        if self.fresh_rows():
            return self.rows
        answer = requests.get(
            "https://api.procore.com/rest/v1.1/punch_items",
            params={"project_id": project_id},
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        self.rows, self.read_at = answer.json(), time.time()
        return self.rows
