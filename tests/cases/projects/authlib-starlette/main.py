import os

from authlib.integrations.starlette_client import OAuth
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

oauth = OAuth()
oauth.register(
    "procore",
    client_id=os.environ["PROCORE_CLIENT_ID"],
    client_secret=os.environ["PROCORE_CLIENT_SECRET"],
    authorize_url="https://login.procore.com/oauth/authorize",
    access_token_url="https://login.procore.com/oauth/token",
    api_base_url="https://api.procore.com/",
)
oauth.register(
    "google",
    server_metadata_url="https://accounts.google.com/.well-known/openid-configuration",
    client_kwargs={"scope": "openid email"},
)


async def login(request):
    return await oauth.procore.authorize_redirect(request, str(request.url_for("auth")))


async def auth(request):
    token = await oauth.procore.authorize_access_token(request)
    request.session["token"] = dict(token)
    return RedirectResponse("/rfis/1")


async def rfis(request):
    pid = request.path_params["pid"]
    r = await oauth.procore.get(  # expect: PCR201
        f"rest/v1.0/projects/{pid}/rfis", token=request.session["token"]
    )
    return JSONResponse(r.json())


async def submittals(request):
    r = await oauth.procore.get(
        f"rest/v1.1/projects/{request.path_params['pid']}/submittals",
        token=request.session["token"],
        headers={"Procore-Company-Id": request.headers["x-company"]},
    )
    return JSONResponse(r.json())


app = Starlette(
    routes=[Route("/login", login), Route("/auth", auth), Route("/rfis/{pid:int}", rfis), Route("/subs/{pid:int}", submittals)],
    middleware=[Middleware(SessionMiddleware, secret_key="x", max_age=7200)],
)
