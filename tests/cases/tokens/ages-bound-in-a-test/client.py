import logging
import os
import time

import requests


class Client:
    def login(self):
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        )
        self.token = answer.json()["access_token"]
        self.fetched = time.time()

    def get(self, path):
        if (age := time.time() - self.fetched) > 5400:  # expect: PCR101
            logging.info("The token is %s seconds old", age)
            self.login()
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=headers)
