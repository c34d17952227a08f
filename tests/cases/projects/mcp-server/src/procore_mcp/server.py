"""MCP server exposing a handful of Procore read tools."""
from __future__ import annotations

import json
import logging
from typing import Any

from mcp.server.fastmcp import FastMCP

from .client import ProcoreHTTP
from .config import Config

logger = logging.getLogger("procore-mcp")
mcp = FastMCP("procore")
_http = ProcoreHTTP(Config.from_env())

OFFICIAL_MCP = "https://app.procore.com/rest/v1.0/mcp"


def _dump(data: Any) -> str:
    return json.dumps(data, indent=2, default=str)


@mcp.tool()
async def list_projects(page: int = 1) -> str:
    """List the projects of the configured company."""
    return _dump(await _http.get("/rest/v1.0/projects", params={"company_id": _http.cfg.company_id, "page": page}))


@mcp.tool()
async def list_observations(project_id: int) -> str:
    """List observations of a project."""
    return _dump(await _http.get("/rest/v1.0/observations/items", params={"project_id": project_id}))


@mcp.tool()
async def list_cost_codes(project_id: int) -> str:
    """List cost codes of a project (legacy)."""
    return _dump(await _http.get("/rest/v1.0/cost_codes", params={"project_id": project_id}))  # expect: PCR402


@mcp.tool()
async def get_weather(project_id: int, day: str) -> str:
    """Weather logs of a day."""
    return _dump(await _http.get(f"/rest/v1.0/projects/{project_id}/weather_logs", params={"log_date": day}))  # expect: PCR406


@mcp.tool()
async def call_endpoint(method: str, path: str, body: dict | None = None) -> str:
    """Call any Procore endpoint, e.g. GET /rest/v1.0/companies."""
    if not path.startswith("/rest/"):
        return "path must start with /rest/"
    return _dump(await _http.request(method, path, json=body))


@mcp.resource("procore://me")
async def me() -> str:
    return _dump(await _http.get("/rest/v1.0/me"))


def main() -> None:
    logger.info("the vendor's own server is at %s", OFFICIAL_MCP)
    mcp.run()
