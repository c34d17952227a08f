"""Mocked answers name Procore's addresses but send nothing there."""

import pytest
import requests
import responses

from client import Client

URL = "https://api.procore.com/rest/v1.0/projects/7/rfis"


@pytest.fixture
def token_body():
    return {"access_token": "abc", "token_type": "bearer", "expires_in": 7200, "created_at": 1700000000, "refresh_token": "r"}


@responses.activate
def test_lists_rfis():
    responses.add(responses.GET, URL, json=[{"id": 1, "subject": "Door"}], status=200)
    assert Client("t", 8089).rfis(7)[0]["id"] == 1


@responses.activate
def test_raises_on_error():
    responses.get(URL, status=403, json={"errors": "Missing Procore-Company-Id header"})
    with pytest.raises(requests.HTTPError):
        Client("t", 8089).rfis(7)


@responses.activate
def test_token(token_body):
    responses.post("https://login.procore.com/oauth/token", json=token_body)
    assert token_body["expires_in"] == 7200
