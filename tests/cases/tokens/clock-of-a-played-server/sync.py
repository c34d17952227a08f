import os
import time

import requests


class Procore:
    def __init__(self, now=time.time):
        self._now = now
        self._token = None
        self._ends = 0

    def token(self):
        if self._token is None or self._now() >= self._ends:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                json={"grant_type": "refresh_token", "refresh_token": self._kept()},
            )
            body = answer.json()
            self._keep(body.get("refresh_token"))
            self._token, self._ends = body["access_token"], body["created_at"] + body["expires_in"] - 60
        return self._token

    def _kept(self):
        with open(os.environ["TOKEN_FILE"]) as file:
            return file.read()

    def _keep(self, refresh_token):
        with open(os.environ["TOKEN_FILE"], "w") as file:
            file.write(refresh_token)
