"""QuickBooks Online side of the invoice bridge. Intuit's access tokens live an hour, refresh tokens 100 days."""
import base64
import datetime as dt
import os

import requests

ACCESS_LIFETIME = dt.timedelta(seconds=3600)
REFRESH_LIFETIME = dt.timedelta(days=100)
TOKEN_URL = "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"


class QuickBooks:
    def __init__(self, store):
        self.store = store

    def token(self):
        record = self.store.load("quickbooks")
        if dt.datetime.utcnow() - record["saved_at"] > ACCESS_LIFETIME - dt.timedelta(minutes=5):
            basic = base64.b64encode(f"{os.environ['QBO_ID']}:{os.environ['QBO_SECRET']}".encode()).decode()
            answer = requests.post(
                TOKEN_URL,
                data={"grant_type": "refresh_token", "refresh_token": record["refresh_token"]},
                headers={"Authorization": f"Basic {basic}", "Accept": "application/json"},
                timeout=30,
            )
            answer.raise_for_status()
            record = {**answer.json(), "saved_at": dt.datetime.utcnow()}
            self.store.save("quickbooks", record)
        return record["access_token"]

    def bill(self, realm, payload):
        answer = requests.post(
            f"https://quickbooks.api.intuit.com/v3/company/{realm}/bill",
            json=payload,
            headers={"Authorization": f"Bearer {self.token()}", "Accept": "application/json"},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["Bill"]["Id"]
