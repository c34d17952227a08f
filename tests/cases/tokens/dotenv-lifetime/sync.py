import os
import time

import requests
from dotenv import load_dotenv

load_dotenv()

LIFETIME = int(os.environ["PROCORE_ACCESS_TOKEN_SECONDS"])  # may: PCR101


class Login:
    def __init__(self):
        self.access_token = None
        self.since = 0.0

    def __call__(self):
        if self.access_token is None or time.time() > self.since + LIFETIME:  # may: PCR101
            reply = requests.post(
                os.environ["PROCORE_LOGIN_URL"] + "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            reply.raise_for_status()
            self.access_token, self.since = reply.json()["access_token"], time.time()
        return self.access_token


login = Login()


def users(project_id):
    reply = requests.get(
        os.environ["PROCORE_API_URL"] + f"/rest/v1.0/projects/{project_id}/users",
        headers={"Authorization": f"Bearer {login()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    reply.raise_for_status()
    return reply.json()
