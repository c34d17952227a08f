"""Access to the joint-venture partners, who have installed our app (a developer managed service account) in their companies."""

import json
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import requests

from jobsite_sync import config
from jobsite_sync.auth import MARGIN, TOKEN_URL, expires_at


@dataclass
class Partner:
    """One partner company; the header of each request chooses it."""

    name: str
    company_id: int


def load_partners(path: Path) -> list[Partner]:
    return [Partner(**entry) for entry in json.loads(path.read_text())]


class AppTokens:
    """Looks like a TokenStore, with the app's own credentials; one token serves all partners."""

    def __init__(self):
        self.answer = None
        self.lock = threading.Lock()

    def get(self) -> str:
        with self.lock:
            if self.answer is None or time.time() >= expires_at(self.answer) - MARGIN:
                response = requests.post(
                    TOKEN_URL,
                    json={
                        "grant_type": "client_credentials",
                        "client_id": config.CLIENT_ID,
                        "client_secret": config.CLIENT_SECRET,
                    },
                    timeout=30,
                )
                response.raise_for_status()
                self.answer = response.json()
            return self.answer["access_token"]
