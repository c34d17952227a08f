"""The pair of a company is given to the client, the session or the auth object, not to the request."""
import httpx
import requests
from authlib.integrations.requests_client import OAuth2Session
from requests.auth import HTTPBasicAuth

TOKEN_URL = "https://login.procore.com/oauth/token"
FORM = {"grant_type": "client_credentials"}


def from_client(company):
    with httpx.Client(auth=(company.client_id, company.client_secret)) as client:  # may: PCR103
        return client.post(TOKEN_URL, data=FORM).json()["access_token"]  # expect: PCR103


def from_auth_object(company):
    auth = HTTPBasicAuth(company.client_id, company.client_secret)  # may: PCR103
    return requests.post(TOKEN_URL, auth=auth, data=FORM, timeout=30).json()["access_token"]  # expect: PCR103


def from_oauth_session(company):
    session = OAuth2Session(company.client_id, company.client_secret)  # may: PCR103
    session.fetch_token(TOKEN_URL, grant_type="client_credentials")  # expect: PCR103
    session.headers["Procore-Company-Id"] = str(company.procore_id)
    return session
