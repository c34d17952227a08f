"""Log-ins that the client itself sends, one class for each kind of account."""

import os
import time
from pathlib import Path

import httpx

LOGIN = "https://login.procore.com"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


class TokenAuth(httpx.Auth):
    """Every start uses the refresh token of the first sign-in."""

    requires_response_body = True

    def __init__(self):
        self.access, self.deadline = "", 0.0

    def sync_auth_flow(self, request):
        if time.time() >= self.deadline:
            form = {"grant_type": "refresh_token", "refresh_token": os.environ["PROCORE_REFRESH_TOKEN"], **APP}
            answer = yield httpx.Request("POST", f"{LOGIN}/oauth/token", data=form)  # expect: PCR107
            answer.read()
            body = answer.json()
            self.access = body["access_token"]
            self.deadline = time.time() + body.get("expires_in", 7200) - 120  # expect: PCR101
        request.headers["Authorization"] = f"Bearer {self.access}"
        yield request


class KeptAuth(httpx.Auth):
    """Keeps what it gets."""

    requires_response_body = True
    store = Path("refresh.txt")

    def __init__(self):
        self.access, self.deadline = "", 0.0

    def auth_flow(self, request):
        if time.time() >= self.deadline:
            form = {"grant_type": "refresh_token", "refresh_token": self.store.read_text(), **APP}
            answer = yield httpx.Request("POST", f"{LOGIN}/oauth/token", data=form)
            body = answer.json()
            self.store.write_text(body["refresh_token"])
            self.access = body["access_token"]
            self.deadline = time.time() + body["expires_in"] - 120
        request.headers["Authorization"] = f"Bearer {self.access}"
        yield request


class ServiceAuth(httpx.Auth):
    """A service account."""

    requires_response_body = True

    def auth_flow(self, request):
        answer = yield self.log_in()
        request.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        response = yield request
        if response.status_code == 401:
            answer = yield self.log_in()
            request.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
            yield request

    def log_in(self):
        pair = {
            "client_id": os.environ["PROCORE_SERVICE_ACCOUNT_ID"],
            "client_secret": os.environ["PROCORE_SERVICE_ACCOUNT_SECRET"],
        }
        form = {"grant_type": "client_credentials", **pair}
        return httpx.Request("POST", "https://app.procore.com/oauth/token", data=form)  # expect: PCR103, PCR104


class XeroAuth(httpx.Auth):
    """The books."""

    def auth_flow(self, request):
        form = {"grant_type": "refresh_token", "refresh_token": os.environ["XERO_REFRESH_TOKEN"]}
        answer = yield httpx.Request("POST", "https://identity.xero.com/connect/token", data=form)
        self.until = time.time() + answer.json().get("expires_in", 1800)
        request.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield request
