"""The browser session ends after two hours; the Procore pair stays on the server."""
import os
import time
from datetime import timedelta

import requests
from flask import Flask, jsonify, session

import pairs

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(hours=2)
app.config["SESSION_COOKIE_SECURE"] = True


@app.before_request
def touch():
    session.permanent = True
    if "seen" in session and time.time() - session["seen"] > 900:
        session.clear()
    session["seen"] = time.time()


@app.get("/punch/<int:project_id>")
def punch(project_id):
    pair = pairs.fresh(session["user_id"])
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {pair['access_token']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    return jsonify(answer.json())
