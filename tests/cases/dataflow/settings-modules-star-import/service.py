import os
import time

import requests

import conf


class Service:
    def __init__(self):
        self._token, self._born = "", 0.0

    def token(self):
        if time.time() - self._born > conf.TOKEN_MAX_AGE:  # may: PCR101
            answer = requests.post(
                conf.LOGIN_URL + "/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self._token, self._born = answer.json()["access_token"], time.time()
        return self._token

    def observations(self, project_id):
        answer = requests.get(
            conf.API_URL + "/rest/v1.0/observations/items",
            params={"project_id": project_id},
            headers={"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
