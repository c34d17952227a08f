"""OAuth2Session with automatic refresh."""
import os

from requests_oauthlib import OAuth2Session

import token_db

API = "https://api.procore.com"
REFRESH_URL = "https://api.procore.com/oauth/token"  # expect: PCR104


def build():
    client_id = os.environ["PROCORE_CLIENT_ID"]
    session = OAuth2Session(
        client_id=client_id,
        token=token_db.load(),
        auto_refresh_url=REFRESH_URL,  # may: PCR104
        auto_refresh_kwargs={"client_id": client_id, "client_secret": os.environ["PROCORE_CLIENT_SECRET"]},
        token_updater=token_db.save,
    )
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session


def incidents(project_id):
    answer = build().get(f"{API}/rest/v1.0/projects/{project_id}/incidents")
    answer.raise_for_status()
    return answer.json()
