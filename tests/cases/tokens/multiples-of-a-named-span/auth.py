import time

import requests

TOKEN_URL = "https://login.procore.com/oauth/token"
LONG = 3600


class Token:
    def renew(self):
        body = requests.post(TOKEN_URL, data={"grant_type": "client_credentials"}, timeout=30).json()
        self.access_token = body["access_token"]
        self.expires_at = time.time() + 2 * LONG  # expect: PCR101
