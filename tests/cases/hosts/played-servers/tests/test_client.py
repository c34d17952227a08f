"""Servers that the tests play themselves."""

import httpx
import responses
import respx

from acme.client import fetch


@responses.activate
def test_old_address_is_passed_on():
    responses.add(responses.GET, "https://app.procore.com/rest/v1.0/projects/1/rfis", json=[])

    assert fetch("https://app.procore.com/rest/v1.0/projects/1/rfis") == []


@respx.mock
def test_plain_http_is_passed_on():
    respx.get("http://api.procore.com/rest/v1.0/me").mock(return_value=httpx.Response(200, json={}))

    assert fetch("http://api.procore.com/rest/v1.0/me") == {}
