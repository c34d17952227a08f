"""The portal itself."""

from __future__ import annotations

import secrets

import requests
from flask import Flask, Response, abort, redirect, render_template_string, request, session, url_for

from config import Config
from procore_api import PortalApi, authorize_url, exchange_code

app = Flask(__name__)
app.config.from_object(Config)
PAGE = "{% for p in photos %}<img src='{{ url_for('photo', index=loop.index0) }}'>{% endfor %}"


@app.get("/login")
def login():
    session["state"] = secrets.token_urlsafe(16)
    return redirect(authorize_url(session["state"]))


@app.get("/callback")
def callback():
    if request.args.get("state") != session.pop("state", None):
        abort(400)
    session["token"] = exchange_code(request.args["code"])["access_token"]
    return redirect(url_for("gallery", project_id=77))


@app.get("/projects/<int:project_id>/photos")
def gallery(project_id: int):
    photos = PortalApi(session["token"]).photos(project_id)
    session["project_id"] = project_id
    return render_template_string(PAGE, photos=photos)


@app.get("/photo/<int:index>")
def photo(index: int):
    image = PortalApi(session["token"]).photos(session["project_id"])[index]
    upstream = requests.get(image["url"], timeout=60)  # expect: PCR302
    return Response(upstream.content, mimetype="image/jpeg")


@app.get("/open/<int:company_id>/<int:project_id>")
def open_in_procore(company_id: int, project_id: int):
    return redirect(f"{Config.WEB_URL}/{company_id}/project/home?project_id={project_id}")
