"""Small Flask front end that lists open RFIs of one project."""
import os

from flask import Flask, jsonify, redirect, request, session

import procore_oauth

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]


@app.route("/login")
def login():
    return redirect(procore_oauth.authorize_url())


@app.route("/callback")
def callback():
    tokens = procore_oauth.exchange_code(request.args["code"])
    session["procore"] = tokens
    return redirect("/rfis")


@app.route("/rfis")
def rfis():
    tokens = session["procore"]
    if procore_oauth.is_expired(tokens):
        tokens = session["procore"] = procore_oauth.refresh(tokens)
    return jsonify(procore_oauth.get_rfis(tokens["access_token"], request.args["project_id"]))
