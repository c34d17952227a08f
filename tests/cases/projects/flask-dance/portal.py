"""Sign in with the vendor, look at the projects, sign out."""

import os

from flask import Flask, redirect, url_for
from flask_dance.consumer import OAuth2ConsumerBlueprint
from flask_dance.contrib.github import make_github_blueprint, github

LOGIN = "https://login.procore.com/oauth"
APP = {"client_id": os.environ["PROCORE_ID"], "client_secret": os.environ["PROCORE_SECRET"]}

app = Flask(__name__)
vendor = OAuth2ConsumerBlueprint(  # expect: PCR201
    "procore",
    __name__,
    base_url="https://api.procore.com/rest/v1.0/",
    token_url=f"{LOGIN}/token",
    authorization_url=f"{LOGIN}/authorize",
    **APP,
)
app.register_blueprint(vendor, url_prefix="/login")
app.register_blueprint(make_github_blueprint(), url_prefix="/login")


@app.route("/projects/<int:company>")
def projects(company):
    answer = vendor.session.get("projects", params={"company_id": company}, headers={"Procore-Company-Id": str(company)})
    return {"names": [project["name"] for project in answer.json()]}


@app.route("/projects/<int:project>/rfis")
def rfis(project):
    return vendor.session.get(f"projects/{project}/rfis").json()


@app.route("/issues")
def issues():
    return github.get("/issues").json()


@app.route("/logout")
def logout():
    vendor.session.post(f"{LOGIN}/revoke", data={"token": vendor.token["access_token"], **APP})  # expect: PCR102
    del vendor.token
    return redirect(url_for("procore.login"))


@app.route("/disconnect")
def disconnect():
    vendor.session.post(f"{LOGIN}/revoke", data={"token": vendor.token["refresh_token"], **APP})
    del vendor.token
    return redirect(url_for("procore.login"))
