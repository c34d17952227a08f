"""A signed-in user: keeps the pair, stores every rotation."""
from __future__ import annotations

import json
from pathlib import Path

import requests

from .oauth import OAuthClient


class Account:
    def __init__(self, oauth: OAuthClient, path: Path, company_id: int) -> None:
        self.oauth = oauth
        self.path = path
        self.company_id = company_id
        self.pair = json.loads(path.read_text())

    def renew(self) -> None:
        self.pair = self.oauth.refresh(self.pair["refresh_token"])
        self.path.write_text(json.dumps(self.pair))

    def get(self, path: str) -> list[dict]:
        answer = requests.get(
            f"https://api.procore.com{path}",
            headers={
                "Authorization": f"Bearer {self.pair['access_token']}",
                "Procore-Company-Id": str(self.company_id),
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()

    def close(self) -> None:
        """After this nobody can use the session any more."""
        self.oauth.revoke(self.pair["access_token"])  # expect: PCR102
        self.path.unlink()
