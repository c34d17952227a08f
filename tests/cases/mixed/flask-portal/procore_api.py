"""Calls to Procore for the portal."""

from __future__ import annotations

from urllib.parse import urlencode

import requests

from config import Config


def authorize_url(state: str) -> str:
    query = {"response_type": "code", "client_id": Config.CLIENT_ID, "redirect_uri": Config.REDIRECT_URI, "state": state}
    return f"{Config.OAUTH_URL}/oauth/authorize?{urlencode(query)}"


def exchange_code(code: str) -> dict:
    body = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": Config.CLIENT_ID,
        "client_secret": Config.CLIENT_SECRET,
        "redirect_uri": Config.REDIRECT_URI,
    }
    answer = requests.post(f"{Config.OAUTH_URL}/oauth/token", data=body, timeout=30)
    answer.raise_for_status()
    return answer.json()


class PortalApi:
    def __init__(self, access_token: str) -> None:
        self.headers = {"Authorization": f"Bearer {access_token}"}  # expect: PCR201

    def _get(self, path: str, **params: object):
        response = requests.get(f"{Config.BASE_URL}/rest/v1.0{path}", headers=self.headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def projects(self, company_id: int) -> list[dict]:
        return self._get("/projects", company_id=company_id)

    def photos(self, project_id: int) -> list[dict]:
        return self._get("/images", project_id=project_id, per_page=50)
