"""Concatenation, a prepared request and the keyword of a library."""
import os
import webbrowser

import requests
from authlib.integrations.requests_client import OAuth2Session

AUTHORIZE = "https://login.procore.com/oauth/authorize"
CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]


def concatenated():
    webbrowser.open(AUTHORIZE + "?response_type=token&client_id=" + CLIENT_ID)  # expect: PCR105


def prepared():
    params = {
        "client_id": CLIENT_ID,
        "response_type": "token",  # expect: PCR105
    }
    webbrowser.open(requests.Request("GET", AUTHORIZE, params=params).prepare().url)


def library():
    session = OAuth2Session(CLIENT_ID)
    url, state = session.create_authorization_url(AUTHORIZE, response_type="token")  # expect: PCR105
    return url, state


def right():
    session = OAuth2Session(CLIENT_ID)
    url, state = session.create_authorization_url(AUTHORIZE, response_type="code")
    return url, state


def token_is_only_a_value(token):
    return f"{AUTHORIZE}?response_type=code&client_id={CLIENT_ID}&state={token}"
