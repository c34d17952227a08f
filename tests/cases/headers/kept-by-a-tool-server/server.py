"""What the lifespan of a tool server yields."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from mcp.server.fastmcp import Context, FastMCP


@dataclass
class Clients:
    plain: httpx.AsyncClient
    full: httpx.AsyncClient


@asynccontextmanager
async def lifespan(server: FastMCP) -> AsyncIterator[Clients]:
    token = {"Authorization": "Bearer " + os.environ["TOKEN"]}  # expect: PCR201
    plain = httpx.AsyncClient(base_url="https://api.procore.com/rest/v1.0", headers=token)
    full = httpx.AsyncClient(
        base_url="https://api.procore.com/rest/v1.0", headers={**token, "Procore-Company-Id": os.environ["COMPANY"]}
    )
    yield Clients(plain=plain, full=full)


mcp = FastMCP("site", lifespan=lifespan)


@mcp.tool()
async def rfis(ctx: Context, project: int) -> list:
    return (await ctx.request_context.lifespan_context.plain.get(f"/projects/{project}/rfis")).json()


@mcp.tool()
async def submittals(ctx: Context, project: int) -> list:
    clients: Clients = ctx.request_context.lifespan_context
    return (await clients.full.get(f"/projects/{project}/submittals")).json()
