"""A receiver of webhook deliveries that looks things up by API."""

from __future__ import annotations

import hmac
import os

import requests
from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["HOOK_SECRET"]


def person(company_id: int, user_id: int) -> dict:
    response = requests.get(
        f"https://api.procore.com/rest/v1.3/companies/{company_id}/users/{user_id}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": str(company_id),
        },
        timeout=4,
    )
    response.raise_for_status()
    return response.json()


@app.post("/hooks/procore")
def receive():
    if not hmac.compare_digest(request.headers.get("Authorization", ""), SECRET):
        abort(401)
    event = request.get_json()
    if event["resource_name"] == "Company Users" and event["event_type"] == "update":
        app.logger.info("changed: %s", person(event["company_id"], event["resource_id"])["name"])
    return "", 204
