"""Pulls very large change-event lists; the waits are long, the token is not assumed to be."""
import os
import time

import requests
from requests.adapters import HTTPAdapter

CONNECT_TIMEOUT = 10
READ_TIMEOUT = 7200
JOB_DEADLINE = 2 * 60 * 60


class Exporter:
    def __init__(self, company_id):
        self.company_id = str(company_id)
        self.session = requests.Session()
        self.session.mount("https://", HTTPAdapter(pool_maxsize=4))
        self.token = None

    def headers(self):
        if self.token is None or time.time() >= self.token["created_at"] + self.token["expires_in"]:
            answer = self.session.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=(CONNECT_TIMEOUT, 30),
            )
            answer.raise_for_status()
            self.token = answer.json()
        return {"Authorization": f"Bearer {self.token['access_token']}", "Procore-Company-Id": self.company_id}

    def run(self, project_ids):
        started = time.time()
        for project_id in project_ids:
            if time.time() - started > JOB_DEADLINE:
                raise TimeoutError("export took more than two hours")
            answer = self.session.get(
                "https://api.procore.com/rest/v1.1/change_events",
                params={"project_id": project_id},
                headers=self.headers(),
                timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
            )
            answer.raise_for_status()
            yield project_id, answer.json()
