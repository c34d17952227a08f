"""No clock at all: a 401 means the token is gone, so rotate the pair and try once more."""
import json
import os
import threading
from pathlib import Path

import requests

API = "https://api.procore.com/rest/v1.0"
PAIR_FILE = Path.home() / ".config" / "punch" / "pair.json"


class Unauthorized(Exception):
    pass


class Client:
    timeout = 90

    def __init__(self, company_id: str):
        self.company_id = company_id
        self.pair = json.loads(PAIR_FILE.read_text())
        self._lock = threading.Lock()

    def _headers(self):
        return {"Authorization": f"Bearer {self.pair['access_token']}", "Procore-Company-Id": self.company_id}

    def _rotate(self, seen):
        with self._lock:
            if self.pair["access_token"] != seen:
                return
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": self.pair["refresh_token"],
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.pair = answer.json()
            PAIR_FILE.write_text(json.dumps(self.pair))

    def get(self, path, **params):
        for attempt in range(2):
            seen = self.pair["access_token"]
            answer = requests.get(API + path, params=params, headers=self._headers(), timeout=self.timeout)
            if answer.status_code != 401:
                answer.raise_for_status()
                return answer.json()
            if attempt == 0:
                self._rotate(seen)
        raise Unauthorized(path)
