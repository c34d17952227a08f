import os
import time

import requests


class TokenBox:
    """Holds a vendor's token; whoever owns the box decides when to renew."""

    def __init__(self, url, client_id, client_secret):
        self._url, self._id, self._secret = url, client_id, client_secret
        self.value = None
        self.good_until = 0.0

    def renew(self):
        form = {"grant_type": "client_credentials", "client_id": self._id, "client_secret": self._secret}
        answer = requests.post(self._url, data=form, timeout=20)
        answer.raise_for_status()
        body = answer.json()
        self.value = body["access_token"]
        self.good_until = time.time() + body["expires_in"] - 120


procore = TokenBox("https://login.procore.com/oauth/token", os.environ["PROCORE_ID"], os.environ["PROCORE_SECRET"])
sage = TokenBox("https://id.sage.com/oauth/token", os.environ["SAGE_ID"], os.environ["SAGE_SECRET"])
