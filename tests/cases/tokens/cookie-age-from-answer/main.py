"""Cookie that holds the token lives exactly as long as the token."""
import os

import requests
from flask import Flask, abort, make_response, redirect, request

app = Flask(__name__)
LANGUAGE_COOKIE_AGE = 7200


@app.get("/callback")
def callback():
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": request.args["code"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    if not answer.ok:
        abort(401)
    token = answer.json()
    response = make_response(redirect("/"))
    response.set_cookie("pc_token", token["access_token"], max_age=token["expires_in"], httponly=True, secure=True)
    response.set_cookie("lang", request.args.get("lang", "en"), max_age=LANGUAGE_COOKIE_AGE)
    return response


@app.get("/users/<int:project_id>")
def users(project_id):
    bearer = request.cookies.get("pc_token") or abort(401)
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
        headers={"Authorization": f"Bearer {bearer}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    return answer.json(), answer.status_code
