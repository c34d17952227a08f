import os

from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth2Session

CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]


def companies():
    oauth = OAuth2Session(client=BackendApplicationClient(client_id=CLIENT_ID))  # expect: PCR201
    secret = os.environ["PROCORE_CLIENT_SECRET"]
    oauth.fetch_token("https://login.procore.com/oauth/token", client_id=CLIENT_ID, client_secret=secret)  # expect: PCR103
    return oauth.get("https://api.procore.com/rest/v1.0/companies").json()
