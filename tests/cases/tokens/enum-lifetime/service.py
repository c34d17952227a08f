import os
import time

import requests

from lifetimes import Seconds


class Procore:
    def __init__(self):
        self._access_token = ""
        self._access_token_until = 0.0

    def _token(self):
        if time.time() > self._access_token_until:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=Seconds.HTTP_TIMEOUT,
            )
            answer.raise_for_status()
            self._access_token = answer.json()["access_token"]
            self._access_token_until = time.time() + Seconds.ACCESS_TOKEN  # may: PCR101
        return self._access_token

    def rfi(self, project_id, rfi_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis/{rfi_id}",
            headers={
                "Authorization": f"Bearer {self._token()}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=Seconds.HTTP_TIMEOUT,
        )
        answer.raise_for_status()
        return answer.json()


def watch(project_id, rfi_id):
    procore = Procore()
    last = None
    while True:
        rfi = procore.rfi(project_id, rfi_id)
        if rfi["status"] != last:
            last = rfi["status"]
            print(rfi["number"], last)
        time.sleep(Seconds.POLL)
