from abc import ABC, abstractmethod
from datetime import datetime, timedelta, timezone

import requests


class Connector(ABC):
    base_url: str
    token_url: str
    token_lifetime = timedelta(hours=1)

    def __init__(self, settings):
        self.settings = settings
        self.http = requests.Session()
        self._valid_until = datetime.min.replace(tzinfo=timezone.utc)

    @abstractmethod
    def token_request(self) -> dict: ...

    def authorize(self):
        if datetime.now(timezone.utc) < self._valid_until:
            return
        r = self.http.post(self.token_url, data=self.token_request())
        r.raise_for_status()
        body = r.json()
        self.http.headers["Authorization"] = f"Bearer {body['access_token']}"
        self._valid_until = datetime.now(timezone.utc) + self.lifetime(body)

    def lifetime(self, body) -> timedelta:
        return self.token_lifetime

    def call(self, method, path, **kw):
        self.authorize()
        r = self.http.request(method, f"{self.base_url}/{path.lstrip('/')}", timeout=60, **kw)
        r.raise_for_status()
        return r.json()
