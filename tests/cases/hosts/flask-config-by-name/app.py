"""A Flask application whose settings are named, not imported."""

from datetime import datetime, timedelta

import requests
from flask import Flask, redirect, session

app = Flask(__name__)
app.config.from_object("portal_settings.Production")
app.config.from_pyfile("instance/tokens.py", silent=True)


@app.before_request
def renew():
    kept = session.get("grant")
    if kept and datetime.utcnow() > kept["at"] + timedelta(minutes=app.config["MINUTES"]):
        answer = requests.post(
            f"{app.config['LOGIN']}/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": kept["refresh"],
                "client_id": app.config["CLIENT_ID"],
                "client_secret": app.config["CLIENT_SECRET"],
            },
            timeout=10,
        ).json()
        session["grant"] = {"access": answer["access_token"], "refresh": answer["refresh_token"], "at": datetime.utcnow()}


@app.route("/projects")
def projects():
    headers = {"Authorization": f"Bearer {session['grant']['access']}", "Procore-Company-Id": app.config["COMPANY"]}
    return requests.get(app.config["API"] + "/rest/v1.0/projects", headers=headers, timeout=10).json()


@app.route("/weather")
def weather():
    return requests.get(app.config["WEATHER"] + "/v1/forecast", timeout=10).json()


@app.route("/sign-out")
def sign_out():
    session.clear()
    return redirect("https://app.procore.com/")
