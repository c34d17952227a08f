"""Siteday (daily reporting) has tokens that live two hours and an app host for its OAuth."""
import datetime
import os

import requests

BASE = "https://app.siteday.example"
LIFETIME = datetime.timedelta(hours=2)


class Siteday:
    def __init__(self):
        self.access_token = None
        self.fetched = datetime.datetime.min

    def token(self):
        if datetime.datetime.now() - self.fetched >= LIFETIME:
            answer = requests.post(
                f"{BASE}/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": os.environ["SITEDAY_REFRESH_TOKEN"],
                    "client_id": os.environ["SITEDAY_CLIENT_ID"],
                    "client_secret": os.environ["SITEDAY_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.access_token = answer.json()["access_token"]
            self.fetched = datetime.datetime.now()
        return self.access_token

    def projects(self):
        answer = requests.get(
            f"{BASE}/api/v2/projects",
            params={"access_token": self.token(), "per_page": 10000},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()
