import time

import httpx
import respx

from sync.client import Client


@respx.mock
def test_login():
    route = respx.post("https://login.procore.com/oauth/token").mock(
        return_value=httpx.Response(200, json={"access_token": "a", "expires_in": 7200, "expires_at": time.time() + 7200})
    )
    respx.get("https://api.procore.com/rest/v1.0/cost_codes").respond(json=[])
    client = Client(1)
    client.login("code")
    assert route.called
    assert client.expires_at < time.time() + 7200
