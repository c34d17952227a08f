"""Tokens for the joint-venture partners, whose companies are separate in Procore."""

import json
from dataclasses import dataclass
from pathlib import Path

import requests

from jobsite_sync.auth import TOKEN_URL


@dataclass
class Partner:
    """One partner company and the service account that its administrator made for us."""

    name: str
    company_id: int
    client_id: str
    client_secret: str


def load_partners(path: Path) -> list[Partner]:
    return [Partner(**entry) for entry in json.loads(path.read_text())]


class PartnerTokens:
    """Looks like a TokenStore, for one partner."""

    def __init__(self, partner: Partner):
        self.partner = partner

    def get(self) -> str:
        answer = requests.post(
            TOKEN_URL,
            json={
                "grant_type": "client_credentials",
                "client_id": self.partner.client_id,
                "client_secret": self.partner.client_secret,
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]
