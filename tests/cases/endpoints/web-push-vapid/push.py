"""VAPID keys of web push have nothing to do with the retired namespace."""

from __future__ import annotations

import json
import os

import requests
from flask import Flask, jsonify, request
from pywebpush import WebPushException, webpush

app = Flask(__name__)
VAPID_PRIVATE_KEY = os.environ["VAPID_PRIVATE_KEY"]
VAPID_CLAIMS = {"sub": "mailto:ops@example.com"}
SUBSCRIPTIONS: list[dict] = []


@app.get("/push/vapid")
def public_key():
    return jsonify(key=os.environ["VAPID_PUBLIC_KEY"])


@app.post("/vapid/subscriptions")
def subscribe():
    SUBSCRIPTIONS.append(request.get_json())
    return "", 204


def notify_new_rfis(project_id: int) -> None:
    rows = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    ).json()
    for subscription in SUBSCRIPTIONS:
        try:
            webpush(subscription, json.dumps({"open": len(rows)}), vapid_private_key=VAPID_PRIVATE_KEY, vapid_claims=VAPID_CLAIMS)
        except WebPushException:
            SUBSCRIPTIONS.remove(subscription)
