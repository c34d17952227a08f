from authlib.integrations.flask_client import OAuth
from flask import Blueprint, make_response, redirect, request, url_for

oauth = OAuth()
oauth.register(
    "procore",
    access_token_url="https://login.procore.com/oauth/token",
    authorize_url="https://login.procore.com/oauth/authorize",
    api_base_url="https://api.procore.com/",
)
oauth.register(
    "github",
    access_token_url="https://github.com/login/oauth/access_token",
    authorize_url="https://github.com/login/oauth/authorize",
    api_base_url="https://api.github.com/",
)
auth = Blueprint("auth", __name__)


@auth.get("/login")
def login():
    return oauth.procore.authorize_redirect(url_for("auth.back", _external=True))


@auth.get("/back")
def back():
    grant = oauth.procore.authorize_access_token()
    page = make_response(redirect("/"))
    page.set_cookie("pc", grant["access_token"], max_age=7200, httponly=True, secure=True)  # expect: PCR101
    page.set_cookie("theme", "dark", max_age=7200)
    return page


@auth.get("/me")
def me():
    mine = oauth.procore.get("rest/v1.0/me", token={"access_token": request.cookies["pc"], "token_type": "Bearer"})
    return mine.json()


@auth.get("/projects")
def projects():
    rows = oauth.procore.get(  # expect: PCR201
        "rest/v1.0/projects",
        params={"company_id": request.args["company"]},
        token={"access_token": request.cookies["pc"], "token_type": "Bearer"},
    )
    return rows.json()


@auth.get("/issues")
def issues():
    return oauth.github.get("issues", token={"access_token": request.cookies["gh"], "token_type": "bearer"}).json()
