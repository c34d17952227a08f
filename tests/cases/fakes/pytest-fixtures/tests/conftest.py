from datetime import datetime, timedelta, timezone

import pytest

from sync.client import Client


@pytest.fixture
def token():
    return {
        "access_token": "abc",
        "token_type": "Bearer",
        "expires_in": 7200,
        "refresh_token": "def",
        "expires_at": (datetime.now(timezone.utc) + timedelta(hours=2)).timestamp(),
    }


@pytest.fixture
def client(token):
    client = Client(company=42)
    client.token = token["access_token"]
    client.expires_at = token["expires_at"]
    return client


@pytest.fixture
def expired(client):
    client.expires_at = datetime.now(timezone.utc).timestamp() - 5400
    return client
