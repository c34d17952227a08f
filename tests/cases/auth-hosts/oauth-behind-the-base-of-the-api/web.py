"""A small portal: people log in, and see who they are."""

import os

import requests
from flask import Flask, redirect, request, session

LOGIN = os.environ["LOGIN_URL"]
API = os.environ["API_URL"]

app = Flask(__name__)


@app.get("/login")
def login():
    return redirect(f"{LOGIN}/oauth/authorize?response_type=code&client_id={os.environ['CLIENT_ID']}")


@app.get("/callback")
def callback():
    answer = requests.post(
        LOGIN + "/oauth/token",
        data={"grant_type": "authorization_code", "code": request.args["code"]},
        timeout=20,
    ).json()
    session["renewal"] = answer["refresh_token"]
    return redirect("/")


def renewed() -> str:
    form = {"grant_type": "refresh_token", "refresh_token": session["renewal"]}
    answer = requests.post(API + "/oauth/token", data=form, timeout=20).json()  # expect: PCR104
    session["renewal"] = answer["refresh_token"]
    return answer["access_token"]


@app.get("/rfis")
def rfis():
    headers = {"Authorization": f"Bearer {renewed()}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get(f"{API}/rest/v1.0/projects/77/rfis", headers=headers, timeout=20).json()
