"""Authorization code with state; `token` appears everywhere, the implicit grant nowhere."""
import os
import secrets
from urllib.parse import urlencode

import requests

RESPONSE_TYPE = "code"
token_type = "bearer"


def authorize_url():
    state = secrets.token_hex(16)
    query = urlencode(
        {
            "response_type": RESPONSE_TYPE,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "state": state,
        }
    )
    return f"https://login.procore.com/oauth/authorize?{query}", state


def exchange(code):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    body = answer.json()
    if body["token_type"].lower() != token_type:
        raise ValueError("not a bearer token")
    return body
