"""FastAPI dependencies."""
import time

import httpx
from fastapi import Depends

from settings import Settings, settings

_state = {"token": "", "since": 0.0}


def get_settings() -> Settings:
    return settings


async def bearer(s: Settings = Depends(get_settings)) -> str:
    if time.time() - _state["since"] >= s.token_ttl_seconds:  # may: PCR101
        async with httpx.AsyncClient(timeout=s.http_timeout) as http:
            answer = await http.post(
                f"{s.login_url}/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": s.client_id,
                    "client_secret": s.client_secret.get_secret_value(),
                },
            )
        answer.raise_for_status()
        _state.update(token=answer.json()["access_token"], since=time.time())
    return _state["token"]


async def procore(s: Settings = Depends(get_settings), token: str = Depends(bearer)):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(s.company_id)}
    async with httpx.AsyncClient(base_url=s.api_url, headers=headers, timeout=s.http_timeout) as http:
        yield http
