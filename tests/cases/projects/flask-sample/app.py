from flask import Flask, redirect, render_template, request, session, url_for
import os
import requests
import requests.auth
from datetime import datetime

app = Flask(__name__)
app.secret_key = os.urandom(24)

CLIENT_ID = os.getenv("CLIENT_ID")
CLIENT_SECRET = os.getenv("CLIENT_SECRET")
REDIRECT_URI = os.getenv("REDIRECT_URI", "http://localhost:5000/users/home")
OAUTH_URL = os.getenv("OAUTH_URL", "https://login.procore.com")
BASE_URL = os.getenv("BASE_URL", "https://api.procore.com")


@app.route("/")
def login():
    url = OAUTH_URL + "/oauth/authorize?client_id=" + CLIENT_ID + "&response_type=code&redirect_uri=" + REDIRECT_URI
    return render_template("login.html", url=url)


@app.route("/users/home")
def callback():
    code = request.args.get("code")
    access_token, refresh_token, created_at = get_token(code)
    session["access_token"] = access_token
    session["refresh_token"] = refresh_token
    session["created_at"] = update_date(created_at)
    session["expires_at"] = update_expire(created_at)
    return redirect(url_for("me"))


@app.route("/users/me")
def me():
    if "access_token" not in session:
        return redirect(url_for("login"))
    user = get_me(session["access_token"])
    return render_template("home.html", user=user, expires=session["expires_at"])


@app.route("/users/refresh")
def refresh():
    if datetime.now() > datetime.strptime(session["expires_at"], "%Y-%m-%d %H:%M:%S"):
        token = refresh_token(session["refresh_token"])
        session["access_token"] = token["access_token"]
        session["refresh_token"] = token["refresh_token"]
        session["expires_at"] = update_expire(token["created_at"])
    return redirect(url_for("me"))


@app.route("/users/logout")
def logout():
    client_auth = requests.auth.HTTPBasicAuth(CLIENT_ID, CLIENT_SECRET)
    requests.post(OAUTH_URL + "/oauth/revoke", auth=client_auth,  # expect: PCR102
                  data={"token": session["access_token"]})  # may: PCR102
    session.clear()
    return redirect(url_for("login"))


def get_token(code):
    client_auth = requests.auth.HTTPBasicAuth(CLIENT_ID, CLIENT_SECRET)
    post_data = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT_URI}
    response = requests.post(OAUTH_URL + "/oauth/token", auth=client_auth, data=post_data)
    j = response.json()
    return j["access_token"], j["refresh_token"], j["created_at"]


def refresh_token(old):
    post_data = {"grant_type": "refresh_token", "refresh_token": old, "client_id": CLIENT_ID,
                 "client_secret": CLIENT_SECRET}
    return requests.post(OAUTH_URL + "/oauth/token", data=post_data).json()


def get_me(token):
    headers = {"Authorization": "Bearer " + token}
    return requests.get(BASE_URL + "/rest/v1.0/me", headers=headers).json()


def update_expire(created_at):
    return datetime.fromtimestamp(created_at + 7200).strftime("%Y-%m-%d %H:%M:%S")  # expect: PCR101


def update_date(created_at):
    return datetime.fromtimestamp(created_at).strftime("%Y-%m-%d %H:%M:%S")


if __name__ == "__main__":
    app.run(debug=True)
