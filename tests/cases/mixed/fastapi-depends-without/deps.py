"""Dependencies."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
from fastapi import Header


async def procore_client(x_procore_token: str = Header()) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(  # may: PCR201
        base_url="https://api.procore.com/rest/v1.0",
        headers={"Authorization": f"Bearer {x_procore_token}"},  # expect: PCR201
        timeout=20,
    ) as client:
        yield client
