"""Web shop front of the plan room: its own CSRF tokens, signed links and API keys live two hours."""
import os

from flask import Flask, abort, jsonify
from flask_wtf import CSRFProtect
from itsdangerous import BadSignature, URLSafeTimedSerializer

import procore

app = Flask(__name__)
app.config.update(SECRET_KEY=os.environ["SECRET_KEY"], WTF_CSRF_TIME_LIMIT=7200, REMEMBER_COOKIE_DURATION=5400)
CSRFProtect(app)
signer = URLSafeTimedSerializer(app.config["SECRET_KEY"])
API_TOKEN_MAX_AGE = 2 * 60 * 60


@app.get("/open/<token>")
def open_list(token):
    try:
        project_id = signer.loads(token, max_age=API_TOKEN_MAX_AGE)
    except BadSignature:
        abort(410, "This link was good for two hours.")
    return jsonify(procore.get(f"/rest/v1.0/projects/{project_id}/rfis"))
