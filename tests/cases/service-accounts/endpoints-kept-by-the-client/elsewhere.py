"""Endpoints of others, and one that only a call says."""
import os

from authlib.integrations.requests_client import OAuth2Session


def weather(station):
    session = OAuth2Session(station.client_id, station.secret, token_endpoint="https://id.weather.example/oauth/token")
    session.fetch_token(grant_type="client_credentials")
    return session.get("https://api.weather.example/today").json()


def projects():
    session = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"])
    session.fetch_token("https://login.procore.com/oauth/token", grant_type="client_credentials")
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return session.get("https://api.procore.com/rest/v1.0/projects", params={"company_id": 8089}).json()
