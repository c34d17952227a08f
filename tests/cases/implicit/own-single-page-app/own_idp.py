"""Our own identity provider still offers the implicit flow to an old partner; Procore signs in with a code."""
import os
from urllib.parse import parse_qs, urlsplit

import requests

OWN_AUTHORIZE = "https://id.example-builders.com/authorize?response_type=token&client_id=legacy-viewer"


def own_token(redirected_to):
    return parse_qs(urlsplit(redirected_to).fragment)["access_token"][0]


def procore_exchange(code):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
