"""respx and requests_mock routes are no requests."""

import httpx
import pytest
import respx

BASE = "https://api.procore.com"


def make_client() -> httpx.Client:
    return httpx.Client(base_url=BASE, headers={"Authorization": "Bearer t", "Procore-Company-Id": "8089"})


@respx.mock
def test_people():
    route = respx.get(f"{BASE}/rest/v1.0/companies/8089/people").mock(return_value=httpx.Response(200, json=[]))
    with make_client() as client:
        assert client.get("/rest/v1.0/companies/8089/people").json() == []
    assert route.called


@respx.mock(base_url="https://api.procore.com/rest/v1.0")
def test_create(respx_mock):
    respx_mock.post("/projects/7/rfis").respond(201, json={"id": 3})
    with make_client() as client:
        assert client.post("/rest/v1.0/projects/7/rfis", json={"rfi": {}}).json()["id"] == 3


@pytest.fixture
def mocked(requests_mock):
    requests_mock.get("https://api.procore.com/rest/v1.0/projects/7/submittals", json=[{"id": 9}])
    requests_mock.post("https://login.procore.com/oauth/token", json={"access_token": "x", "expires_in": 5400})
    return requests_mock


def test_history(mocked):
    assert mocked.call_count == 0
