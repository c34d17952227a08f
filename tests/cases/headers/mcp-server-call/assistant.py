"""The vendor's MCP server is not the REST API."""

from __future__ import annotations

import os

from mcp import ClientSession
from mcp.client.streamable_http import streamablehttp_client

SERVER = "https://app.procore.com/rest/v1.0/mcp"


async def tools() -> list[str]:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}
    async with streamablehttp_client(SERVER, headers=headers) as (read, write, _):
        async with ClientSession(read, write) as session:
            await session.initialize()
            return [tool.name for tool in (await session.list_tools()).tools]
