"""Hands the token to the single-page app, which counts in milliseconds."""
import os
import time

import requests
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/session")
def session():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return jsonify(
        accessToken=answer.json()["access_token"],
        expiresAt=int(time.time() * 1000) + 7_200_000,  # expect: PCR101
        pollEvery=900_000,
    )
