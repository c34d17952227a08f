"""Users log in by a library, which sends the grant."""

import os

from flask import Flask, request
from requests_oauthlib import OAuth2Session

app = Flask(__name__)


@app.get("/callback")
def callback():
    oauth = OAuth2Session(os.environ["PROCORE_CLIENT_ID"], redirect_uri="https://a.example/callback")
    secret = os.environ["PROCORE_CLIENT_SECRET"]
    oauth.fetch_token("https://login.procore.com/oauth/token", code=request.args["code"], client_secret=secret)
    return oauth.get("https://api.procore.com/rest/v1.0/me").json()
