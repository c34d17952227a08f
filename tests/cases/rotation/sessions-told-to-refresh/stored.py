"""The pair lies in a file; one reader writes it back, the other does not."""
import json
import pathlib
import time

from requests_oauthlib import OAuth2Session

TOKEN_URL = "https://login.procore.com/oauth/token"
STORE = pathlib.Path("~/.procore.json").expanduser()
EXTRA = {"client_id": "abc", "client_secret": "x"}


def reading():
    with open("token.json") as f:
        token = json.load(f)
    oauth = OAuth2Session("abc", token=token)
    if token["expires_at"] < time.time():
        oauth.refresh_token(TOKEN_URL, **EXTRA)  # expect: PCR107
    oauth.headers["Procore-Company-Id"] = "5"
    return oauth


def writing():
    token = json.loads(STORE.read_text())
    oauth = OAuth2Session("abc", token=token)
    if token["expires_at"] < time.time():
        token = oauth.refresh_token(TOKEN_URL, **EXTRA)
        STORE.write_text(json.dumps(token))
    oauth.headers["Procore-Company-Id"] = "5"
    return oauth


def reading_of_session():
    token = json.loads(STORE.read_text())
    oauth = OAuth2Session("abc", token=token)
    new = oauth.refresh_token(TOKEN_URL, refresh_token=token["refresh_token"], **EXTRA)  # may: PCR107
    oauth.token = new
    oauth.headers["Procore-Company-Id"] = "5"
    return oauth


def writing_of_session():
    token = json.loads(STORE.read_text())
    oauth = OAuth2Session("abc", token=token)
    oauth.refresh_token(TOKEN_URL, refresh_token=token["refresh_token"], **EXTRA)
    STORE.write_text(json.dumps(oauth.token))
    oauth.headers["Procore-Company-Id"] = "5"
    return oauth
