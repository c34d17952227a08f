import json
import time

import httpx
import pytest
import vcr

from pcsync.api import Api, TokenFile

my_vcr = vcr.VCR(cassette_library_dir="tests/cassettes", filter_headers=["authorization"])


@pytest.fixture
def tokens(tmp_path):
    f = TokenFile(tmp_path / "t.json")
    f.write({"access_token": "x", "refresh_token": "y", "created_at": time.time(), "expires_in": 7200})
    return f


@my_vcr.use_cassette("punch.yaml")
def test_punch(tokens):
    assert Api(tokens, "a", "b", 1).punch_items(2)


def test_stale(tokens):
    t = tokens.read()
    t["created_at"] -= 7200
    tokens.write(t)
    assert not tokens.is_fresh()


def handler(request):
    if request.url.path == "/oauth/token":
        return httpx.Response(200, json={"access_token": "z", "expires_in": 5400})
    return httpx.Response(200, json=[{"id": 1, "attachments": [{"url": "https://storage.procore.com/v4/d/us-east-1/pro-core.com/companies/1/a.pdf"}]}])


def test_transport():
    client = httpx.Client(transport=httpx.MockTransport(handler), base_url="https://api.procore.com")
    assert client.get("/rest/v1.0/cost_codes").json()[0]["id"] == 1
