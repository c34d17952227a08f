"""Nightly reconciliation of Procore, QuickBooks Online and Autodesk Construction Cloud in one file."""
import base64
import json
import os
import pathlib
import time

import requests

STATE = pathlib.Path(os.environ.get("STATE_FILE", "state.json"))


class Vendor:
    name = ""

    def __init__(self, state):
        self.state = state.setdefault(self.name, {})

    def get(self, url, **params):
        answer = requests.get(url, params=params, headers=self.headers(), timeout=60)
        answer.raise_for_status()
        return answer.json()

    def headers(self):
        return {"Authorization": f"Bearer {self.bearer()}", "Accept": "application/json"}

    def bearer(self):
        raise NotImplementedError


class QuickBooks(Vendor):
    name = "quickbooks"
    access_token_lifetime = 3600

    def bearer(self):
        if time.time() - self.state["saved_at"] > self.access_token_lifetime - 300:
            basic = base64.b64encode(f"{os.environ['QBO_ID']}:{os.environ['QBO_SECRET']}".encode()).decode()
            answer = requests.post(
                "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
                data={"grant_type": "refresh_token", "refresh_token": self.state["refresh_token"]},
                headers={"Authorization": f"Basic {basic}"},
                timeout=30,
            )
            answer.raise_for_status()
            self.state.update(answer.json(), saved_at=time.time())
        return self.state["access_token"]


class Autodesk(Vendor):
    name = "autodesk"

    def bearer(self):
        if time.time() > self.state.get("expires_at", 0):
            answer = requests.post(
                "https://developer.api.autodesk.com/authentication/v2/token",
                data={"grant_type": "client_credentials", "scope": "data:read account:read"},
                auth=(os.environ["APS_ID"], os.environ["APS_SECRET"]),
                timeout=30,
            )
            answer.raise_for_status()
            self.state["access_token"] = answer.json()["access_token"]
            self.state["expires_at"] = time.time() + answer.json().get("expires_in", 3599)
        return self.state["access_token"]


class Procore(Vendor):
    name = "procore"

    def headers(self):
        return {**super().headers(), "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def bearer(self):
        if time.time() > self.state.get("created_at", 0) + self.state.get("expires_in", 0):
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.state.update(answer.json())
        return self.state["access_token"]


def main():
    state = json.loads(STATE.read_text()) if STATE.exists() else {}
    procore, books, acc = Procore(state), QuickBooks(state), Autodesk(state)
    project = os.environ["PROJECT_ID"]
    realm = os.environ["QBO_REALM"]
    print(len(procore.get("https://api.procore.com/rest/v1.1/requisitions", project_id=project)))
    print(books.get(f"https://quickbooks.api.intuit.com/v3/company/{realm}/query", query="select * from Bill"))
    print(acc.get("https://developer.api.autodesk.com/project/v1/hubs"))
    STATE.write_text(json.dumps(state))


if __name__ == "__main__":
    main()
