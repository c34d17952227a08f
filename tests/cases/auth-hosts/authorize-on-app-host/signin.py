import os
import secrets

import requests
from flask import Blueprint, redirect, request, session

bp = Blueprint("signin", __name__, url_prefix="/signin")

AUTHORIZE_URL = (
    "https://app.procore.com/oauth/authorize"  # expect: PCR104
    "?response_type=code&client_id={client_id}&redirect_uri={redirect_uri}&state={state}"
)


@bp.get("/")
def start():
    session["state"] = secrets.token_urlsafe()
    return redirect(
        AUTHORIZE_URL.format(
            client_id=os.environ["PROCORE_CLIENT_ID"],
            redirect_uri=os.environ["PROCORE_REDIRECT_URI"],
            state=session["state"],
        )
    )


@bp.get("/callback")
def callback():
    if request.args["state"] != session.pop("state"):
        return "wrong state", 400
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    session["pair"] = answer.json()
    return redirect("/")
