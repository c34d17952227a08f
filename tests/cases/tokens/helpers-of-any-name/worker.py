import os
import time

import requests


def x1(x2):
    return (time.time() - x2) / 3600


class T3:
    def __init__(self):
        self.token, self.x4, self.x5 = None, 0.0, 0.0

    def x6(self, x7):
        if self.token is None or x1(self.x4) > 1.5:  # expect: PCR101
            x8 = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            x8.raise_for_status()
            self.token, self.x4 = x8.json()["access_token"], time.time()
        if x1(self.x5) > 1.5:
            x8 = requests.get(
                f"https://api.procore.com/rest/v1.0/projects/{x7}/rfis",
                headers={"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
                timeout=30,
            )
            x8.raise_for_status()
            self.x5 = time.time()
