"""The browser hands in what it was given; only where it is sent again shows what it is."""

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/keep")
def keep():
    response = jsonify(ok=True)
    response.set_cookie("pc", request.get_data(as_text=True), max_age=5400, secure=True)  # expect: PCR101
    response.set_cookie("tour", "seen", max_age=5400)
    return response


@app.get("/rfis/<int:project>")
def rfis(project):
    headers = {
        "Authorization": "Bearer " + request.cookies["pc"],
        "Procore-Company-Id": request.headers["Procore-Company-Id"],
    }
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers=headers).json()


@app.get("/google")
def google():
    return "https://accounts.google.com/o/oauth2/v2/auth?response_type=code"
