"""Sessions whose pair somebody stores: through a property, a callback, or as the whole session's token."""
import json
import os
import pathlib

from authlib.integrations.httpx_client import OAuth2Client
from requests_oauthlib import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"
STORE = pathlib.Path("pair.json")


class Vault:
    def __init__(self):
        self.oauth = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], token=json.loads(STORE.read_text()))
        self.oauth.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    @property
    def pair(self):
        return self.oauth.token

    def renew(self):
        self.oauth.refresh_token(TOKEN_URL, client_id=os.environ["PROCORE_CLIENT_ID"])
        STORE.write_text(json.dumps(self.pair))


class InMemory:
    """A desktop application: the user logs in once a day, and the session lives as long as the window."""

    def __init__(self, pair):
        self.oauth = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], token=pair)
        self.oauth.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]

    def renew(self):
        self.oauth.refresh_token(TOKEN_URL, client_id=os.environ["PROCORE_CLIENT_ID"])


def keep(token, refresh_token=None, access_token=None):
    STORE.write_text(json.dumps(token))


def with_callback():
    client = OAuth2Client(
        os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"],
        token=json.loads(STORE.read_text()), update_token=keep,
    )
    client.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    client.refresh_token(TOKEN_URL)
    return client


def other_vendor():
    oauth = OAuth2Session("weather", token={"refresh_token": os.environ["WEATHER_REFRESH_TOKEN"]})
    oauth.refresh_token("https://auth.weather.example/token")
    return oauth
