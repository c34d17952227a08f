"""A server whose routes have the names of the API that it asks."""

import requests
from aiohttp import web
from fastapi import APIRouter, FastAPI
from ninja import NinjaAPI, Router
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from django.urls import include, path, re_path
from flask import Blueprint, Flask
from sanic import Sanic

URL = "https://api.procore.com"
router = Router()
api = NinjaAPI()
api.add_router("/rest/v1.0/cost_codes", router)

app = web.Application()

async def h(request):
    return web.json_response([])

app.router.add_get("/rest/v1.0/sub_jobs", h)
app.router.add_route("GET", "/rest/v1.0/sub_jobs", h)
app.add_routes([web.get("/rest/v1.0/sub_jobs", h), web.post("/vapid/x", h)])
r2 = APIRouter(prefix="/rest/v1.0/cost_codes")
f = FastAPI()
f.include_router(r2, prefix="/rest/v1.0/cost_codes")
f.mount("/rest/v1.0/line_item_types", app)
s = Starlette(routes=[Mount("/rest/v1.0/cost_codes", f), Route("/vapid/projects", h)])
urlpatterns = [path("rest/v1.0/cost_codes/", h), re_path(r"^rest/v1.0/sub_jobs$", h), path("rest/v1.0/line_item_types/", include("x.urls"))]
bp = Blueprint("x", __name__, url_prefix="/rest/v1.0/cost_codes")
fl = Flask(__name__)
fl.register_blueprint(bp, url_prefix="/rest/v1.0/sub_jobs")
fl.add_url_rule("/rest/v1.0/cost_codes", view_func=h)
sn = Sanic("x")
sn.add_route(h, "/rest/v1.0/cost_codes")
sn.static("/vapid/files", "./files")
f.add_api_route("/rest/v1.0/cost_codes", h)
f.add_websocket_route("/vapid/ws", h)

@f.get("/rest/v1.0/cost_codes")
def cc():
    return requests.get(URL + "/rest/v1.0/meetings", headers={"Authorization": "x", "Procore-Company-Id": "3"}).json()  # expect: PCR406
