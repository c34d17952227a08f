import time

import httpx
from environs import Env

env = Env()
env.read_env()

with env.prefixed("PROCORE_"):
    CLIENT_ID = env.str("CLIENT_ID")
    CLIENT_SECRET = env.str("CLIENT_SECRET")
    COMPANY_ID = env.str("COMPANY_ID")
    TOKEN_SECONDS = env.int("TOKEN_SECONDS", 5400)  # expect: PCR101


def make_client():
    answer = httpx.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET},
    )
    answer.raise_for_status()
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}", "Procore-Company-Id": COMPANY_ID}
    return httpx.Client(base_url="https://api.procore.com/rest/v1.0", headers=headers)


class Rotating:
    """Hands out a client and makes a new one when its token is too old."""

    def __init__(self):
        self._client, self._token_made_at = None, 0.0

    def client(self):
        if self._client is None or time.monotonic() - self._token_made_at > TOKEN_SECONDS:  # may: PCR101
            self._client, self._token_made_at = make_client(), time.monotonic()
        return self._client


def punch_items(rotating, project_id):
    answer = rotating.client().get("/punch_items", params={"project_id": project_id})
    answer.raise_for_status()
    return answer.json()
