import requests_mock

from login import login


def test_login_follows_no_old_address(mocker):
    with requests_mock.Mocker() as m:
        m.post("https://api.procore.com/oauth/token", text="gone", status_code=410)
        m.post("https://login.procore.com/oauth/token", json={"access_token": "a", "expires_in": 5400}, status_code=200)
        assert login() == "a"


def test_old_address_is_never_posted_to(mocker):
    post = mocker.patch("requests.post")
    login()
    assert post.call_args.args[0] != "https://app.procore.com/oauth/token"
