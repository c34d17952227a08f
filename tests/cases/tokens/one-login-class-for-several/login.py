"""One class logs in everywhere; where an answer has no `expires_in`, an hour is assumed for all of them."""
import os
import time

import requests


class Login:
    def __init__(self, url, prefix):
        self.url = url
        self.form = {
            "grant_type": "client_credentials",
            "client_id": os.environ[prefix + "_CLIENT_ID"],
            "client_secret": os.environ[prefix + "_CLIENT_SECRET"],
        }
        self.value, self.expires_at = None, 0.0

    def token(self):
        if time.time() >= self.expires_at:
            answer = requests.post(self.url, data=self.form, timeout=30)
            answer.raise_for_status()
            body = answer.json()
            self.value = body["access_token"]
            self.expires_at = time.time() + body.get("expires_in", 3600) - 60  # expect: PCR101
        return self.value


procore = Login("https://login.procore.com/oauth/token", "PROCORE")
egnyte = Login("https://acme.egnyte.com/puboauth/token", "EGNYTE")


def meetings(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/meetings",
        headers={"Authorization": f"Bearer {procore.token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def folders():
    answer = requests.get(
        "https://acme.egnyte.com/pubapi/v1/fs/Shared", headers={"Authorization": f"Bearer {egnyte.token()}"}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()
