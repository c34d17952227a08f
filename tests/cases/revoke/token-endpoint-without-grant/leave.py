import requests

APP = {"client_id": "a", "client_secret": "b"}
URL = "https://login.procore.com/oauth/token"


def leave(kept):
    requests.post(URL, data={"token": kept["access_token"], **APP}, timeout=9)  # expect: PCR102
    kept.clear()


def leave_for_good(kept):
    requests.post(URL, data={"token": kept["refresh_token"], **APP}, timeout=9)


def renew(kept):
    form = {"grant_type": "refresh_token", "refresh_token": kept["refresh_token"], **APP}
    kept.update(requests.post(URL, data=form, timeout=9).json())
