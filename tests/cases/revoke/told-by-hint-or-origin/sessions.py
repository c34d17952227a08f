"""Ends sessions; what a plain `token` is, only its origin or the hint beside it tells."""
import os

import requests

LOGIN = "https://login.procore.com"
APP = (os.environ["PROCORE_CLIENT_ID"], os.environ["PROCORE_CLIENT_SECRET"])


class Session:
    def __init__(self, code):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": os.environ["REDIRECT_URI"]}
        answer = requests.post(f"{LOGIN}/oauth/token", data=form, auth=APP, timeout=30)
        answer.raise_for_status()
        body = answer.json()
        self.token = body["access_token"]
        self.renewal = body["refresh_token"]

    def end(self):
        requests.post(f"{LOGIN}/oauth/revoke", data={"token": self.token}, auth=APP, timeout=30)  # expect: PCR102

    def end_for_good(self):
        requests.post(f"{LOGIN}/oauth/revoke", data={"token": self.renewal}, auth=APP, timeout=30)


def end_all(users):
    for user in users:
        form = {"token": user.token, "token_type_hint": "access_token"}
        requests.post(f"{LOGIN}/oauth/revoke", data=form, auth=APP, timeout=30)  # expect: PCR102


def end_all_for_good(users):
    for user in users:
        form = {"token": user.token, "token_type_hint": "refresh_token"}
        requests.post(f"{LOGIN}/oauth/revoke", data=form, auth=APP, timeout=30)


def forget(token):
    """Callers outside of this project know what they hand over."""
    requests.post(f"{LOGIN}/oauth/revoke", data={"token": token}, auth=APP, timeout=30)


def end_by_hand(user):
    body = f"token={user.access_token}&client_id={APP[0]}&client_secret={APP[1]}"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    requests.post(f"{LOGIN}/oauth/revoke", data=body, headers=headers, timeout=30)  # expect: PCR102
