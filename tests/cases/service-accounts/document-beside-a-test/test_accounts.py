from accounts import Account


def test_vendors(respx_mock):
    respx_mock.post("https://login.procore.com/oauth/token").respond(json={"access_token": "abc"})
    respx_mock.get("https://api.procore.com/rest/v1.0/vendors").respond(json=[])

    assert Account(1, ("id", "secret")).vendors() == []
