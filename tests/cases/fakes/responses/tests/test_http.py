import time

import responses

from sync.client import Client

TOKEN = {"access_token": "abc", "refresh_token": "def", "expires_in": 7200, "created_at": 1700000000}


@responses.activate
def test_login():
    responses.add(responses.POST, "https://login.procore.com/oauth/token", json=TOKEN, status=200)
    client = Client(1)

    client.login("code")

    assert client.expires_at <= time.time() + 7200
    assert responses.calls[0].request.url == "https://login.procore.com/oauth/token"


@responses.activate
def test_cost_codes():
    responses.get("https://api.procore.com/rest/v1.0/cost_codes", json=[{"id": 1, "url": "https://storage.procore.com/x"}])
    responses.add(responses.GET, "https://app.procore.com/vapid/projects", json=[])

    client = Client(1, "abc", time.time() + 7200)

    assert client.get("/projects") is not None
    assert responses.assert_call_count("https://api.procore.com/rest/v1.0/cost_codes", 0)
