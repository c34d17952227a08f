"""Clients that a registry hands out by name, by its answer to `register`, and the only one there is."""

from authlib.integrations.flask_client import OAuth
from flask import Flask, jsonify, session

app = Flask(__name__)
oauth = OAuth(app)
procore = oauth.register(
    name="procore",
    access_token_url="https://login.procore.com/oauth/token",
    authorize_url="https://login.procore.com/oauth/authorize",
    api_base_url="https://api.procore.com/rest/v1.0/",
)
oauth.register(name="google", api_base_url="https://www.googleapis.com/")


@app.get("/projects")
def projects():
    headers = {"Procore-Company-Id": session["company"]}
    return jsonify(oauth.create_client("procore").get("projects", headers=headers).json())


@app.get("/vendors")
def vendors():
    client = oauth.create_client("procore")
    return jsonify(client.get(f"companies/{session['company']}/vendors").json())  # expect: PCR201


@app.get("/rfis/<int:project>")
def rfis(project):
    return jsonify(procore.get(f"projects/{project}/rfis").json())  # expect: PCR201


@app.get("/any/<name>")
def profile(name):
    return jsonify(oauth.create_client(name).get("userinfo").json())


@app.get("/files")
def files():
    return jsonify(oauth.create_client("google").get("drive/v3/files").json())
