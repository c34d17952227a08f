"""Fifteen minutes of margin are generous, and still a margin."""
import os
from datetime import datetime, timedelta, timezone

import requests

TOKEN_EXPIRY_BUFFER_SECONDS = 900
TOKEN_REFRESH_THRESHOLD = 600


class TokenManager:
    def __init__(self):
        self.token, self.expires_at = None, datetime.min.replace(tzinfo=timezone.utc)

    def is_valid(self):
        buffer = timedelta(seconds=TOKEN_EXPIRY_BUFFER_SECONDS)
        return self.token is not None and datetime.now(timezone.utc) < self.expires_at - buffer

    def expires_soon(self):
        remaining = (self.expires_at - datetime.now(timezone.utc)).total_seconds()
        return remaining < TOKEN_REFRESH_THRESHOLD

    def expires_during(self, minutes=20):
        return self.expires_at <= datetime.now(timezone.utc) + timedelta(minutes=minutes)

    def get(self):
        if not self.is_valid() or self.expires_soon() or self.expires_during():
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            body = answer.json()
            self.token = body["access_token"]
            self.expires_at = datetime.now(timezone.utc) + timedelta(seconds=body["expires_in"])
        return self.token
