"""A class of settings is read by its keys, through an object of the framework."""

import os
import time

import requests
from flask import Flask, current_app

app = Flask(__name__)
app.config.from_object("config.Config")
_state = {}


def procore_token():
    if time.time() - _state.get("born", 0) > current_app.config["TOKEN_SECONDS"]:
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()
        _state["access_token"] = answer["access_token"]
        _state["born"] = time.time()
    return _state["access_token"]


@app.get("/projects/<int:project>/rfis")
def rfis(project):
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    headers = {"Authorization": f"Bearer {procore_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return requests.get(url, headers=headers, timeout=20).json()
