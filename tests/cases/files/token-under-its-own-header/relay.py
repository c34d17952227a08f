"""The same with a token that was just asked for, on a client that keeps it."""

import os

import httpx


class Login:
    def __init__(self, code: str) -> None:
        answer = httpx.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": "https://relay.example.org/back",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        )
        self.access = answer.json()["access_token"]

    def vendors(self) -> list[dict]:
        head = {"Authorization": f"Bearer {self.access}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
        return httpx.get("https://api.procore.com/rest/v1.0/vendors", headers=head).json()


def relay(code: str) -> None:
    login = Login(code)
    with httpx.Client(base_url="https://hooks.example.org") as client:
        client.headers["Upstream-Authorization"] = login.access
        client.headers["Tenant"] = os.environ["TENANT"]
        for vendor in login.vendors():
            client.post("/vendors", json={"name": vendor["name"]})  # expect: PCR303
