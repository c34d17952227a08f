"""Client-credentials tokens of the app, renewed by what the answer says."""

from __future__ import annotations

import asyncio
import time

import httpx

from settings import settings


class Tokens:
    def __init__(self) -> None:
        self._value = ""
        self._until = 0.0
        self._lock = asyncio.Lock()

    async def get(self) -> str:
        async with self._lock:
            if time.time() >= self._until:
                await self._fetch()
            return self._value

    async def _fetch(self) -> None:
        async with httpx.AsyncClient() as client:
            answer = await client.post(
                f"{settings.procore_login}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": settings.procore_client_id,
                    "client_secret": settings.procore_client_secret,
                },
            )
        answer.raise_for_status()
        body = answer.json()
        self._value = body["access_token"]
        self._until = body["created_at"] + body["expires_in"] - 60


tokens = Tokens()
