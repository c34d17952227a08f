"""Smoke test of our own server."""

import requests

from app import app

SERVER = "http://localhost:5000"


def ping():
    assert requests.get(f"{SERVER}/rest/v1.0/projects", timeout=5).ok
    created = requests.post(SERVER + "/rest/v1.0/projects", json={"name": "Annex"}, timeout=5)
    assert created.status_code == 201


def in_process():
    with app.test_client() as client:
        assert client.get("/rest/v1.0/projects/1/rfis").get_json() == []


if __name__ == "__main__":
    in_process()
    ping()
