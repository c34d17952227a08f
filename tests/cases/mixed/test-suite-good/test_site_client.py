"""Tests with a mock transport and with unittest.mock."""

from unittest import mock

import httpx

from site_client import SiteClient


def answer(request: httpx.Request) -> httpx.Response:
    assert request.headers["Procore-Company-Id"] == "8089"
    if request.url.path == "/rest/v1.0/projects/77/rfis/1":
        return httpx.Response(200, json={"id": 1})
    return httpx.Response(200, content=b"%PDF")


def test_rfi():
    client = SiteClient("t", 8089, httpx.MockTransport(answer))
    assert client.rfi(77, 1) == {"id": 1}


def test_attachment(rfi):
    client = SiteClient("t", 8089, httpx.MockTransport(answer))
    assert client.attachment(rfi) == b"%PDF"


def test_token_shape(token):
    assert token["expires_in"] == 5400
    with mock.patch("site_client.httpx.Client.get") as get:
        get.return_value.raise_for_status.return_value.json.return_value = {"id": 2}
        assert SiteClient("t", 8089).rfi(77, 2)["id"] == 2
    get.assert_called_once_with("/rest/v1.0/projects/77/rfis/2")
