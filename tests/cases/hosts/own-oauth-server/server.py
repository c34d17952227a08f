"""Our own OAuth routes and another vendor's app host."""

from __future__ import annotations

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
ASANA = "https://app.asana.com"


@app.post("/oauth/token")
def token():
    if request.form.get("grant_type") != "authorization_code":
        return jsonify(error="unsupported_grant_type"), 400
    return jsonify(access_token="…", expires_in=3600)


def asana_tasks(token: str, project: str) -> list[dict]:
    url = f"{ASANA}/api/1.0/projects/{project}/tasks"
    response = requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=30)
    response.raise_for_status()
    return response.json()["data"]


def our_token(code: str) -> dict:
    body = {"grant_type": "authorization_code", "code": code}
    return requests.post("https://app.example.com/oauth/token", data=body, timeout=30).json()
