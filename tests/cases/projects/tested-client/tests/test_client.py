import re
import time

import pytest
import requests
import responses

from procore_sync.client import TokenExpired

API = "https://api.procore.com"


@responses.activate
def test_rfis(client, token_body):
    responses.post("https://login.procore.com/oauth/token", json=token_body)
    responses.get(f"{API}/rest/v1.0/projects/7/rfis", json=[{"id": 1, "cost_code": {"id": 3}}])
    assert client.rfis(7)[0]["id"] == 1
    assert responses.calls[1].request.headers["Procore-Company-Id"] == "42"


@responses.activate
def test_refresh_when_expired(client, token_body):
    token_body["created_at"] = int(time.time()) - 8000
    responses.post("https://login.procore.com/oauth/token", json=token_body)
    responses.get(re.compile(r"https://api\.procore\.com/rest/v1\.0/.*"), json=[])
    client.get("/rest/v1.0/projects", company_id=42)
    client.get("/rest/v1.0/projects", company_id=42)
    assert len(responses.calls) == 4


@responses.activate
def test_401(client, token_body):
    responses.post("https://login.procore.com/oauth/token", json=token_body)
    responses.add(responses.GET, f"{API}/vapid/projects", status=410)
    responses.add(responses.GET, f"{API}/rest/v1.0/cost_codes", status=401)
    with pytest.raises(TokenExpired):
        client.get("/rest/v1.0/cost_codes", project_id=1)  # expect: PCR402


@responses.activate
def test_attachment_link(client, token_body):
    link = "https://storage.procore.com/api/v5/files/us-east-1/pro-core.com/companies/42/01H?sig=abc"
    responses.get(link, body=b"pdf")
    assert client.attachment({"url": link, "filename": "a.pdf"}) == b"pdf"


@pytest.mark.integration
def test_live_sandbox():
    r = requests.get(  # expect: PCR201
        "https://sandbox.procore.com/rest/v1.0/projects",
        params={"company_id": 42},
        headers={"Authorization": "Bearer " + "x" * 10},  # may: PCR201
    )
    assert r.status_code in (200, 401)
