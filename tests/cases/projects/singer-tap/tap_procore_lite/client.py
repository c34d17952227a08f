import json
from datetime import datetime, timedelta

import backoff
import requests
import singer

LOGGER = singer.get_logger()


class Server5xxError(Exception):
    pass


class Client:
    BASE_URL = "https://api.procore.com"
    AUTH_URL = "https://login.procore.com/oauth/token"

    def __init__(self, config, config_path=None):
        self.config = config
        self.config_path = config_path
        self.session = requests.Session()
        self.access_token = None
        self.expires_at = None

    def refresh(self):
        r = self.session.post(
            self.AUTH_URL,
            data={
                "grant_type": "refresh_token",
                "client_id": self.config["client_id"],
                "client_secret": self.config["client_secret"],
                "refresh_token": self.config["refresh_token"],
            },
        )
        r.raise_for_status()
        data = r.json()
        self.access_token = data["access_token"]
        self.config["refresh_token"] = data["refresh_token"]
        if self.config_path:
            with open(self.config_path, "w") as fh:
                json.dump(self.config, fh, indent=2)
        self.expires_at = datetime.utcnow() + timedelta(seconds=data["expires_in"] - 300)

    def ensure(self):
        if self.access_token is None or datetime.utcnow() >= self.expires_at:
            self.refresh()

    @backoff.on_exception(backoff.expo, (Server5xxError, requests.ConnectionError), max_tries=5, factor=2)
    def get(self, endpoint, params=None):
        self.ensure()
        headers = {
            "Authorization": f"Bearer {self.access_token}",
            "User-Agent": self.config.get("user_agent", "tap-procore-lite"),
        }
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        r = self.session.get(f"{self.BASE_URL}{endpoint}", params=params, headers=headers)
        if r.status_code >= 500:
            raise Server5xxError(r.text)
        if r.status_code == 429:
            raise Server5xxError("rate limited")
        r.raise_for_status()
        return r
