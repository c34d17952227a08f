"""A class of settings is read by its keys, through an object of the framework."""

import time

import requests
from flask import Flask, current_app

app = Flask(__name__)
app.config.from_object("config.Config")
_state = {}


def procore_token():
    if time.time() - _state.get("born", 0) > current_app.config["TOKEN_SECONDS"]:
        form = {"grant_type": "client_credentials"}
        answer = requests.post("https://login.procore.com/oauth/token", data=form).json()
        _state["access_token"] = answer["access_token"]
        _state["born"] = time.time()
    return _state["access_token"]
