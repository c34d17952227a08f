"""Signs the job in as the user who connected it."""

import logging
import time
from urllib.parse import urlencode

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

TOKEN_URL = f"{config.LOGIN_URL}/oauth/token"
TOKEN_LIFETIME = 2 * 60 * 60


class TokenStore:
    """Hands out the access token and renews it shortly before it ends."""

    def __init__(self):
        self.access_token = None
        self.expires_at = 0.0

    def get(self):
        if self.access_token is None or time.time() >= self.expires_at - 300:
            self.renew()
        return self.access_token

    def renew(self):
        log.info("Renewing the access token.")
        answer = requests.post(
            TOKEN_URL,
            data={
                "grant_type": "refresh_token",
                "refresh_token": config.REFRESH_TOKEN,
                "client_id": config.CLIENT_ID,
                "client_secret": config.CLIENT_SECRET,
            },
            timeout=30,
        )
        answer.raise_for_status()
        self.access_token = answer.json()["access_token"]
        self.expires_at = time.time() + TOKEN_LIFETIME

    def sign_out(self):
        """Makes the token unusable when the laptop of a superintendent is lost."""
        revoked = requests.post(
            f"{config.LOGIN_URL}/oauth/revoke",
            data={
                "token": self.access_token,
                "client_id": config.CLIENT_ID,
                "client_secret": config.CLIENT_SECRET,
            },
            timeout=30,
        )
        revoked.raise_for_status()
        self.access_token = None


def browser_login_url(redirect_uri):
    """Where the dashboard sends a superintendent to sign in; the token comes back after the #."""
    query = urlencode(
        {
            "response_type": "token",
            "client_id": config.CLIENT_ID,
            "redirect_uri": redirect_uri,
        }
    )
    return f"{config.LOGIN_URL}/oauth/authorize?{query}"
