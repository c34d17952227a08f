"""A session made before each request and kept in `g`; a second one knows the company."""

from __future__ import annotations

import requests
from flask import Flask, g, session

app = Flask(__name__)


@app.before_request
def before() -> None:
    g.plain = requests.Session()
    g.plain.headers["Authorization"] = "Bearer " + session["token"]  # expect: PCR201
    g.full = requests.Session()
    g.full.headers.update({"Authorization": "Bearer " + session["token"], "Procore-Company-Id": session["company"]})


@app.route("/rfis")
def rfis() -> list:
    return g.plain.get("https://api.procore.com/rest/v1.0/projects/1/rfis").json()


@app.route("/submittals")
def submittals() -> list:
    return g.plain.get("https://api.procore.com/rest/v1.0/projects/1/submittals").json()


@app.route("/incidents")
def incidents() -> list:
    return g.full.get("https://api.procore.com/rest/v1.0/projects/1/incidents").json()
