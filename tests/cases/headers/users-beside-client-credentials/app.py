"""Users log in here; `/me` is asked with their tokens and needs no company."""

import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)


@app.get("/callback")
def callback():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "redirect_uri": "https://a.example/callback",
        },
    )
    session["token"] = answer.json()["access_token"]
    return redirect("/")


@app.get("/")
def index():
    headers = {"Authorization": f"Bearer {session['token']}"}
    return requests.get("https://api.procore.com/rest/v1.0/me", headers=headers).json()
