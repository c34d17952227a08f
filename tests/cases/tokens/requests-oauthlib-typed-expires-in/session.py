"""OAuth2Session restored from the database."""
import os

from requests_oauthlib import OAuth2Session

from store import load_pair, save_pair

TOKEN_URL = "https://login.procore.com/oauth/token"


def procore_session():
    pair = load_pair()
    token = {
        "access_token": pair["access_token"],
        "refresh_token": pair["refresh_token"],
        "token_type": "Bearer",
        "expires_in": 7200,  # expect: PCR101
    }
    extra = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}
    session = OAuth2Session(
        extra["client_id"],
        token=token,
        auto_refresh_url=TOKEN_URL,
        auto_refresh_kwargs=extra,
        token_updater=save_pair,
    )
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session


def coordination_issues(project_id):
    response = procore_session().get(
        "https://api.procore.com/rest/v1.0/coordination_issues", params={"project_id": project_id}
    )
    response.raise_for_status()
    return response.json()
