"""Cron job: the refresh token of the deployment, traded at each start."""
import os

from requests_oauthlib import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"


def session():
    token = {
        "access_token": "expired",
        "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"],  # may: PCR107
        "token_type": "Bearer",
        "expires_in": -30,
    }
    oauth = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], token=token)
    oauth.refresh_token(  # expect: PCR107
        TOKEN_URL, client_id=os.environ["PROCORE_CLIENT_ID"], client_secret=os.environ["PROCORE_CLIENT_SECRET"]
    )
    oauth.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return oauth


def main():
    print(session().get(f"{API}/projects/7/rfis").json())


main()
