"""What all vendors that give out tokens for client credentials have in common."""

import requests


class Connector:
    token_url = ""
    root = ""

    def __init__(self, client_id, client_secret):
        self.form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self.http = requests.Session()
        self._token = None

    def access_token(self):
        if self._token is None:
            answer = self.http.post(self.token_url, data=self.form, timeout=30)
            answer.raise_for_status()
            self._token = answer.json()["access_token"]
        return self._token

    def extra_headers(self):
        return {}

    def get(self, path, **params):
        headers = {"Authorization": "Bearer " + self.access_token()}
        headers.update(self.extra_headers())
        answer = self.http.get(self.root + path, headers=headers, params=params, timeout=60)
        answer.raise_for_status()
        return answer.json()
