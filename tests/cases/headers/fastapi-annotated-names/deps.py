"""Dependencies under names of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Annotated

import httpx
from fastapi import Depends, Header
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    host: str = "https://api.procore.com"

    @property
    def api(self) -> str:
        return f"{self.host}/rest/v1.0"


@lru_cache
def get_settings() -> Settings:
    return Settings()


async def user_client(
    token: Annotated[str, Header()], settings: Annotated[Settings, Depends(get_settings)]
) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    async with httpx.AsyncClient(base_url=settings.api, headers=headers) as client:
        yield client


async def company_client(
    token: Annotated[str, Header()], company: Annotated[str, Header()], settings: Annotated[Settings, Depends(get_settings)]
) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    async with httpx.AsyncClient(base_url=settings.api, headers=headers) as client:
        yield client


UserClient = Annotated[httpx.AsyncClient, Depends(user_client)]
CompanyClient = Annotated[httpx.AsyncClient, Depends(company_client)]
