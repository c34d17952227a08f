"""Sign-out of the owner portal (Flask)."""
import os

import requests
from flask import Blueprint, flash, redirect, session

bp = Blueprint("auth", __name__)
REVOKE_URL = "https://login.procore.com/oauth/revoke"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


@bp.post("/logout")
def logout():
    if "access_token" in session:
        requests.post(REVOKE_URL, data={"token": session["access_token"], **APP}, timeout=10)  # expect: PCR102
    session.clear()
    flash("You are signed out of Procore.")
    return redirect("/")
