"""One function renews; callers keep what they like."""

import requests


def renew(refresh_token, client_id):
    form = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": client_id}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=20)
    answer.raise_for_status()
    return answer.json()


class Renewing:
    def __init__(self, client_id):
        self.client_id = client_id

    def pair(self, seed):
        return renew(seed, self.client_id)
