"""Our own site is on an app host as well, and its callback path has `oauth` in it."""
import os
from urllib.parse import urlencode

import requests
from flask import Flask, redirect, request, session

SITE = "https://app.example-builders.com"
CALLBACK = SITE + "/oauth/callback"
ALLOWED_RETURN_HOSTS = {"app.example-builders.com", "app.procore.com"}
app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


@app.get("/oauth/start")
def start():
    query = {"response_type": "code", "client_id": os.environ["PROCORE_CLIENT_ID"], "redirect_uri": CALLBACK}
    return redirect("https://login.procore.com/oauth/authorize?" + urlencode(query))


@app.get("/oauth/callback")
def callback():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "redirect_uri": CALLBACK,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    session["pair"] = answer.json()
    return redirect(SITE + "/projects")
