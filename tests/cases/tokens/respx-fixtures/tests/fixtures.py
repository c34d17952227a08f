"""Shared fixtures for the async client."""
import time

import httpx
import pytest
import respx

from aprocore import AsyncProcore


def token_answer(**changes):
    body = {
        "access_token": "eyJ.fake",
        "token_type": "Bearer",
        "expires_in": 7200,
        "refresh_token": None,
        "created_at": int(time.time()),
    }
    body.update(changes)
    return httpx.Response(200, json=body)


@pytest.fixture
def mocked():
    with respx.mock(assert_all_called=False) as router:
        router.post("https://login.procore.com/oauth/token").mock(return_value=token_answer())
        router.get(path__regex=r"/rest/v1\.1/projects/\d+/meetings").respond(json=[])
        yield router


@pytest.fixture
def expired(mocked):
    mocked.post("https://login.procore.com/oauth/token").mock(
        side_effect=[token_answer(created_at=int(time.time()) - 7200), token_answer()]
    )
    return mocked


@pytest.fixture
async def client():
    async with httpx.AsyncClient() as http:
        yield AsyncProcore(http, "id", "secret", 1)
