from typing import Annotated, AsyncIterator

import httpx
from fastapi import Depends, Request

from .auth import TokenProvider
from .config import Settings, get_settings


def token_provider(request: Request) -> TokenProvider:
    return request.app.state.tokens


async def procore_client(
    settings: Annotated[Settings, Depends(get_settings)],
    tokens: Annotated[TokenProvider, Depends(token_provider)],
) -> AsyncIterator[httpx.AsyncClient]:
    token = await tokens.get()
    async with httpx.AsyncClient(
        base_url=settings.procore_api_base,
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(settings.procore_company_id)},
        timeout=settings.http_timeout,
    ) as client:
        yield client


async def bare_procore_client(
    settings: Annotated[Settings, Depends(get_settings)],
    tokens: Annotated[TokenProvider, Depends(token_provider)],
) -> AsyncIterator[httpx.AsyncClient]:
    token = await tokens.get()
    async with httpx.AsyncClient(  # may: PCR201
        base_url=settings.procore_api_base,
        headers={"Authorization": f"Bearer {token}"},  # expect: PCR201
        timeout=settings.http_timeout,
    ) as client:
        yield client
