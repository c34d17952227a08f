"""Two ways to log in with Procore, over one helper."""

import os
from urllib.parse import urlencode

from flask import Flask, redirect

LOGIN = "https://login.procore.com"
app = Flask(__name__)


def authorize_url(**more):
    query = {"client_id": os.environ["PROCORE_CLIENT_ID"], **more}
    return f"{LOGIN}/oauth/authorize?{urlencode(query)}"


@app.get("/login")
def login():
    return redirect(authorize_url(response_type="code", redirect_uri="https://portal.example.com/callback"))


@app.get("/badge")
def badge():
    return redirect(
        authorize_url(
            response_type="token",  # expect: PCR105
            redirect_uri="https://portal.example.com/badge/done",
        )
    )
