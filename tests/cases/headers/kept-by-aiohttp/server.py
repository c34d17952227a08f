"""A client session that the application keeps under a key."""

from __future__ import annotations

import os

import aiohttp
from aiohttp import web


async def start(app: web.Application) -> None:
    app["platform"] = aiohttp.ClientSession(headers={"Authorization": "Bearer " + os.environ["TOKEN"]})  # expect: PCR201


async def rfis(request: web.Request) -> web.Response:
    async with request.app["platform"].get("https://api.procore.com/rest/v1.0/projects/1/rfis") as answer:
        return web.json_response(await answer.json())


app = web.Application()
app.on_startup.append(start)
app.router.add_get("/rfis", rfis)
