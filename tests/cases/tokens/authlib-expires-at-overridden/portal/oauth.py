"""Authlib integration for the owner portal."""
import os
import time

from authlib.integrations.requests_client import OAuth2Session

from .models import Token

TOKEN_ENDPOINT = "https://login.procore.com/oauth/token"


def _save(token, refresh_token=None, access_token=None):
    Token.replace(access_token=token["access_token"], refresh_token=token["refresh_token"])


def session_for(row):
    client = OAuth2Session(
        os.environ["PROCORE_CLIENT_ID"],
        os.environ["PROCORE_CLIENT_SECRET"],
        token_endpoint=TOKEN_ENDPOINT,
        update_token=_save,
        token={
            "access_token": row.access_token,
            "refresh_token": row.refresh_token,
            "token_type": "Bearer",
            "expires_at": int(row.saved_at.timestamp()) + 7200,  # expect: PCR101
        },
    )
    client.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return client


def owner_invoices(project_id):
    client = session_for(Token.latest())
    response = client.get(
        "https://api.procore.com/rest/v1.0/requisitions", params={"project_id": project_id}, timeout=30
    )
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    started = time.perf_counter()
    print(len(owner_invoices(os.environ["PROCORE_PROJECT_ID"])), time.perf_counter() - started)
