import time

import requests_mock

from sync.client import Client


def test_login():
    with requests_mock.Mocker() as mocker:
        mocker.post("https://login.procore.com/oauth/token", json={"access_token": "a", "expires_in": 7200})
        mocker.get("https://api.procore.com/rest/v1.0/projects", json=[{"id": 1}])
        client = Client(1)
        client.login("code")
        assert time.time() + 7100 < client.expires_at < time.time() + 7200
        assert client.get("/projects") == [{"id": 1}]


def test_with_a_fixture(requests_mock):
    requests_mock.post("https://login.procore.com/oauth/token", json={"access_token": "a", "expires_in": 7200})
    client = Client(1, token="a", expires_at=int(time.time()) + 7200)
    assert not client.is_expired()
