from __future__ import annotations

import requests


class OAuthClient:
    """All four OAuth calls in one place."""

    base = "https://login.procore.com/oauth"

    def __init__(self, client_id: str, client_secret: str) -> None:
        self.client_id = client_id
        self.client_secret = client_secret

    def _post(self, endpoint: str, **fields: str) -> requests.Response:
        fields |= {"client_id": self.client_id, "client_secret": self.client_secret}
        answer = requests.post(f"{self.base}/{endpoint}", data=fields, timeout=30)
        answer.raise_for_status()
        return answer

    def exchange(self, code: str, redirect_uri: str) -> dict:
        return self._post("token", grant_type="authorization_code", code=code, redirect_uri=redirect_uri).json()

    def refresh(self, refresh_token: str) -> dict:
        return self._post("token", grant_type="refresh_token", refresh_token=refresh_token).json()

    def revoke(self, token: str) -> None:
        self._post("revoke", token=token)  # may: PCR102
