"""One base class for all vendors; each says for itself when a token is over."""
import abc
import time

import requests


class OAuthVendor(abc.ABC):
    token_url: str

    def __init__(self, client_id, client_secret):
        self.client_id = client_id
        self.client_secret = client_secret
        self._token = None
        self._until = 0

    @abc.abstractmethod
    def lifetime(self, body):
        """Seconds for which the token of this answer may be used."""

    def bearer(self):
        if time.time() >= self._until:
            answer = requests.post(
                self.token_url,
                data={
                    "grant_type": "client_credentials",
                    "client_id": self.client_id,
                    "client_secret": self.client_secret,
                },
                timeout=30,
            )
            answer.raise_for_status()
            body = answer.json()
            self._token = body["access_token"]
            self._until = time.time() + self.lifetime(body)
        return self._token
