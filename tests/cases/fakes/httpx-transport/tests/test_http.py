import time

import httpx

SESSION = {"token": "abc", "expires_at": time.time() + 7200}


def answer(request):
    if request.url.path == "/oauth/token":
        return httpx.Response(200, json={"access_token": "a", "expires_in": 7200, "expires_at": time.time() + 7200})
    return httpx.Response(200, json={"url": "https://storage.procore.com/files/1", "created_at": time.time()})


def test_answers():
    client = httpx.Client(transport=httpx.MockTransport(answer), base_url="https://api.procore.com")
    token = client.post("/oauth/token", data={"grant_type": "refresh_token"}).json()
    assert token["expires_in"] == 7200
    assert token["expires_at"] <= time.time() + 7200
    assert client.get("/rest/v1.0/files/1").json()["url"].startswith("https://storage.procore.com/")
