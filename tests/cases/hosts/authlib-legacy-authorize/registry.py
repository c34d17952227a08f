"""authlib's Flask registry with an old authorize address."""

from __future__ import annotations

from authlib.integrations.flask_client import OAuth
from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "dev"
oauth = OAuth(app)
oauth.register(
    name="procore",
    access_token_url="https://login.procore.com/oauth/token",
    authorize_url="https://app.procore.com/oauth/authorize",  # expect: PCR104
    api_base_url="https://api.procore.com/rest/v1.0/",
)


@app.get("/login")
def login():
    return oauth.procore.authorize_redirect(url_for("callback", _external=True))


@app.get("/callback")
def callback():
    session["procore"] = oauth.procore.authorize_access_token()
    return redirect("/")


@app.get("/people/<int:company_id>")
def people(company_id: int):
    answer = oauth.procore.get(
        f"companies/{company_id}/people",
        token=session["procore"],
        headers={"Procore-Company-Id": str(company_id)},
    )
    return answer.json()
