"""One client never leaves the test; the other only retries."""
import os

import httpx
import pytest

BASE = "https://api.procore.com"
AUTH = {"Authorization": "Bearer " + os.environ.get("PROCORE_TOKEN", "x")}


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json=[{"id": 1, "path": request.url.path}])


def test_offline():
    with httpx.Client(base_url=BASE, headers=AUTH, transport=httpx.MockTransport(answer)) as client:
        assert client.get("/rest/v1.0/projects/7/rfis").json()[0]["id"] == 1


@pytest.mark.live
def test_live():
    transport = httpx.HTTPTransport(retries=3)
    with httpx.Client(
        base_url=BASE,
        headers={"Authorization": AUTH["Authorization"]},  # expect: PCR201
        transport=transport,
    ) as client:  # may: PCR201
        assert client.get("/rest/v1.0/projects/7/rfis").status_code == 200
