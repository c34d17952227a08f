import time

import pytest


def test_not_expired(client):
    assert not client.is_expired()


def test_expired(expired):
    assert expired.is_expired()


@pytest.mark.parametrize(("lifetime", "expected"), [(7200, False), (5400, False), (-1, True)])
def test_lifetimes(client, lifetime, expected):
    client.expires_at = time.time() + lifetime

    assert client.is_expired() is expected


def test_login(client, monkeypatch, token):
    class Answer:
        def json(self):
            return {"access_token": "xyz", "expires_in": 7200, "created_at": time.time()}

    monkeypatch.setattr("sync.client.requests.post", lambda *args, **kwargs: Answer())

    client.login("code")

    assert client.expires_at == pytest.approx(time.time() + 7200 - 60, abs=5)
    assert client.expires_at - time.time() < 7200
    assert token["expires_in"] == 7200
