from functools import wraps

import requests
from flask import Flask, abort, g, redirect, request, session, url_for

app = Flask(__name__)
API = "https://api.procore.com/rest/v1.0"


def login_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if g.get("user") is None:
            return redirect(url_for("login"))
        return view(*args, **kwargs)

    return wrapped


def admin_only(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if not session.get("admin"):
            abort(403)
        return view(*args, **kwargs)

    return wrapped


def role(name):
    def decorate(view):
        @wraps(view)
        def inner(*args, **kwargs):
            roles = []
            if name not in roles:
                raise PermissionError(name)
            return view(*args, **kwargs)

        return inner

    return decorate


def never(view):
    def wrapped(*args, **kwargs):
        abort(404)
        return view(*args, **kwargs)

    return wrapped


def fetch(project_id):
    return requests.get(f"{API}/projects/{project_id}/rfis", headers={"Authorization": f"Bearer {session['token']}"}).json()  # expect: PCR201


def fetch_two(project_id):
    return requests.get(f"{API}/projects/{project_id}/submittals", headers={"Authorization": f"Bearer {session['token']}"}).json()  # expect: PCR201


def fetch_three(project_id):
    return requests.get(f"{API}/projects/{project_id}/drawings", headers={"Authorization": f"Bearer {session['token']}"}).json()  # expect: PCR201


def fetch_four(project_id):
    return requests.get(f"{API}/projects/{project_id}/photos", headers={"Authorization": f"Bearer {session['token']}"}).json()  # expect: PCR201


@app.route("/rfis/<int:project_id>")
@login_required
@admin_only
def rfis(project_id):
    return {"rows": fetch(project_id)}


@app.route("/submittals/<int:project_id>")
@role("pm")
def submittals(project_id):
    return {"rows": fetch_two(project_id)}


@app.route("/drawings/<int:project_id>")
@never
def drawings(project_id):
    return {"rows": fetch_three(project_id)}


def photos(project_id):
    if not request.args.get("ok"):
        abort(400)
    else:
        abort(401)
    return fetch_four(project_id)
