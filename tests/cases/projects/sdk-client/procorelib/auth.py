from __future__ import annotations

import time
from typing import Generator

import httpx


class BearerAuth(httpx.Auth):
    """Client-credentials auth that refreshes by the lifetime that the server told."""

    requires_response_body = True

    def __init__(self, client_id: str, client_secret: str, *, login_url: str = "https://login.procore.com") -> None:
        self._form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self._login_url = login_url
        self._token = ""
        self._deadline = 0.0

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if time.time() > self._deadline - 30:
            response = yield httpx.Request("POST", f"{self._login_url}/oauth/token", data=self._form)
            payload = response.json()
            self._token = payload["access_token"]
            self._deadline = time.time() + payload["expires_in"]
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request
