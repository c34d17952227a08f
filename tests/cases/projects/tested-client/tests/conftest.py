import time

import pytest

from procore_sync.client import ProcoreClient


@pytest.fixture
def token_body():
    return {"access_token": "abc", "token_type": "bearer", "expires_in": 7200, "created_at": int(time.time())}


@pytest.fixture
def client():
    return ProcoreClient("id", "secret", 42)


@pytest.fixture
def expired_token():
    return {"access_token": "abc", "expires_at": time.time() - 7200}
