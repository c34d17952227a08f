"""The token gets a plain name before it is sent."""
import os

import requests
from flask import Blueprint, redirect, session

bp = Blueprint("logout", __name__)
REVOKE = "https://login.procore.com/oauth/revoke"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


@bp.post("/logout")
def logout():
    token = session.get("access_token")
    if token:
        requests.post(REVOKE, data={"token": token, **APP}, timeout=10)  # expect: PCR102
    session.clear()
    return redirect("/")


@bp.post("/disconnect")
def disconnect():
    token = session["refresh_token"]
    requests.post(REVOKE, data={"token": token, **APP}, timeout=10)
    session.clear()
    return redirect("/")
