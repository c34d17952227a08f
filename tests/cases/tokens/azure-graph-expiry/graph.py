import datetime
import os

import httpx


class GraphClient:
    """Posts messages into Teams channels."""

    TOKEN_LIFETIME = datetime.timedelta(minutes=75)

    def __init__(self):
        self._token = None
        self._expires = datetime.datetime.min

    def token(self):
        if datetime.datetime.now() > self._expires:
            answer = httpx.post(
                f"https://login.microsoftonline.com/{os.environ['AZURE_TENANT_ID']}/oauth2/v2.0/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["AZURE_CLIENT_ID"],
                    "client_secret": os.environ["AZURE_CLIENT_SECRET"],
                    "scope": "https://graph.microsoft.com/.default",
                },
            )
            answer.raise_for_status()
            self._token = answer.json()["access_token"]
            self._expires = datetime.datetime.now() + self.TOKEN_LIFETIME
        return self._token

    def post(self, team, channel, text):
        httpx.post(
            f"https://graph.microsoft.com/v1.0/teams/{team}/channels/{channel}/messages",
            json={"body": {"content": text}},
            headers={"Authorization": f"Bearer {self.token()}"},
        ).raise_for_status()
