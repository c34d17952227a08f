"""MCP server for Procore."""
import os, httpx
from mcp.server.fastmcp import FastMCP
mcp = FastMCP("procore")
BASE_URL = os.environ.get("PROCORE_BASE_URL", "https://api.procore.com")

async def api_get(path: str, params: dict | None = None):
    async with httpx.AsyncClient() as client:
        r = await client.get(f"{BASE_URL}/rest/v1.0{path}", params=params, headers={"Authorization": "Bearer x", "Procore-Company-Id": "1"})
        r.raise_for_status()
        return r.json()

@mcp.tool()
async def list_cost_codes(project_id: int) -> list:
    """List cost codes. GET /rest/v1.0/cost_codes"""
    return await api_get("/cost_codes", {"project_id": project_id})  # expect: PCR402

@mcp.tool()
async def list_meetings(project_id: int) -> list:
    return await api_get(f"/projects/{project_id}/meetings")

@mcp.tool()
async def list_locations(project_id: int) -> list:
    return await api_get("/locations", {"project_id": project_id})  # expect: PCR406
