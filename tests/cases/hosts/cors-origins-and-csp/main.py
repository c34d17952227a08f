"""Embedded in Procore's web pages: origins, frame ancestors and a redirect target."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import RedirectResponse, Response

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://app.procore.com", "https://sandbox.procore.com", "https://us02.procore.com"],
    allow_methods=["GET"],
)

FRAME_ANCESTORS = "frame-ancestors 'self' https://app.procore.com https://*.procore.com"
HOME = "https://app.procore.com"
ALLOWED_REFERERS = {"app.procore.com", "sandbox.procore.com"}


@app.middleware("http")
async def csp(request: Request, call_next) -> Response:
    response = await call_next(request)
    response.headers["Content-Security-Policy"] = FRAME_ANCESTORS
    return response


@app.get("/back")
def back() -> RedirectResponse:
    return RedirectResponse(HOME)


@app.get("/panel")
def panel(request: Request) -> dict[str, bool]:
    return {"embedded": request.headers.get("referer", "").split("/")[2:3] in [[host] for host in ALLOWED_REFERERS]}
