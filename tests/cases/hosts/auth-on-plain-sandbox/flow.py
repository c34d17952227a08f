"""The sandbox's web host instead of its login host."""

from __future__ import annotations

from requests_oauthlib import OAuth2Session

AUTHORIZATION_BASE = "https://login-sandbox.procore.com/oauth/authorize"
TOKEN_URL = "https://sandbox.procore.com/oauth/token"  # expect: PCR104
API = "https://sandbox.procore.com/rest/v1.0"


def start(client_id: str, redirect_uri: str) -> tuple[str, str]:
    return OAuth2Session(client_id, redirect_uri=redirect_uri).authorization_url(AUTHORIZATION_BASE)


def finish(client_id: str, client_secret: str, redirect_uri: str, callback: str, company_id: int) -> list[dict]:
    oauth = OAuth2Session(client_id, redirect_uri=redirect_uri)
    oauth.fetch_token(TOKEN_URL, authorization_response=callback, client_secret=client_secret)
    oauth.headers["Procore-Company-Id"] = str(company_id)
    return oauth.get(f"{API}/companies/{company_id}/people").json()
