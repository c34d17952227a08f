"""Takes the addresses of one of two stages, entry by entry, and reads RFIs."""

import os

import requests

LIVE = {
    "login": "https://login.procore.com",
    "api": "https://app.procore.com",  # expect: PCR202
}
DEMO = {"login": "https://login-sandbox.procore.com", "api": "https://sandbox.procore.com"}


def addresses() -> dict:
    chosen = {}
    for name, address in (LIVE if os.environ.get("STAGE") == "live" else DEMO).items():
        chosen[name] = address
    return chosen


def rfis(project: int) -> list:
    hosts = addresses()
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    token = requests.post(f"{hosts['login']}/oauth/token", data=form, timeout=30).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return requests.get(f"{hosts['api']}/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=60).json()


def pages(project: int) -> list:
    """The same over a comprehension."""
    stage = LIVE if os.environ.get("STAGE") == "live" else DEMO
    hosts = {name: address.rstrip("/") for name, address in stage.items()}
    headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return requests.get(f"{hosts['api']}/rest/v1.0/projects/{project}/tasks", headers=headers, timeout=60).json()
