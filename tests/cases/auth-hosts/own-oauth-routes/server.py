"""Our own authorization server has the usual paths too."""
import os
import time

from flask import Flask, jsonify, request

import upstream

app = Flask(__name__)


@app.post("/oauth/token")
def token():
    if request.form["grant_type"] != "client_credentials":
        return jsonify(error="unsupported_grant_type"), 400
    return jsonify(access_token=os.urandom(24).hex(), token_type="bearer", expires_in=7200, created_at=int(time.time()))


@app.post("/oauth/revoke")
def revoke():
    return "", 200


@app.get("/api/projects")
def projects():
    return jsonify(upstream.projects(os.environ["PROCORE_COMPANY_ID"]))
