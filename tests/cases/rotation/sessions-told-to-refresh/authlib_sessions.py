"""Authlib."""
import os
from authlib.integrations.requests_client import OAuth2Session

URL = "https://login.procore.com/oauth/token"


def connect():
    client = OAuth2Session(os.environ["ID"], os.environ["SECRET"])
    client.refresh_token(URL, refresh_token=os.environ["PROCORE_REFRESH_TOKEN"])  # expect: PCR107
    client.headers["Procore-Company-Id"] = os.environ["COMPANY"]
    return client


def kept(save):
    client = OAuth2Session(os.environ["ID"], os.environ["SECRET"])
    save(client.refresh_token(URL, refresh_token=os.environ["PROCORE_REFRESH_TOKEN"]))
    client.headers["Procore-Company-Id"] = os.environ["COMPANY"]
    return client
