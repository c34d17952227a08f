"""On-premises agent. Written when the 15-minute plan was posted."""
import os
import time
from collections import namedtuple

import requests

Cached = namedtuple("Cached", "token stamp")
_MAX_AGE = 900 - 60  # expect: PCR101


class Agent:
    def __init__(self, company_id):
        self.company_id = company_id
        self.cached = Cached(None, 0)

    def bearer(self):
        if time.time() - self.cached.stamp > _MAX_AGE:  # may: PCR101
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
            self.cached = Cached(answer.json()["access_token"], time.time())
        return self.cached.token

    def incidents(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": self.company_id},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


if __name__ == "__main__":
    agent = Agent(os.environ["PROCORE_COMPANY_ID"])
    print(agent.incidents(os.environ["PROCORE_PROJECT_ID"]))
