import time

from sync.client import Client


def test_login(monkeypatch):
    headers = {"Procore-Company-Id": "7"}
    client = Client(7)
    monkeypatch.setattr(client, "token", "abc")
    client.expires_at = time.time() + 7200
    assert client.expires_at <= time.time() + 7200
    assert headers
