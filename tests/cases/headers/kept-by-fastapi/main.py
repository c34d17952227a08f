"""Clients that live as long as the application."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, Request


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.platform = httpx.AsyncClient(
        base_url="https://api.procore.com/rest/v1.0",
        headers={"Authorization": "Bearer " + os.environ["TOKEN"]},  # expect: PCR201
    )
    app.state.models = httpx.AsyncClient(base_url="https://developer.api.autodesk.com")
    yield
    await app.state.platform.aclose()


app = FastAPI(lifespan=lifespan)


@app.get("/rfis")
async def rfis(request: Request) -> list:
    return (await request.app.state.platform.get("/projects/1/rfis")).json()


@app.get("/submittals")
async def submittals(request: Request) -> list:
    client: httpx.AsyncClient = request.app.state.platform
    return (await client.get("/projects/1/submittals")).json()


@app.get("/hubs")
async def hubs(request: Request) -> list:
    return (await request.app.state.models.get("/project/v1/hubs")).json()
