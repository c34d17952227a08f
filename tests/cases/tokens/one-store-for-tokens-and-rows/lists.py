import os

import requests
import typer

from store import store

API = "https://api.procore.com/rest/v1.0"
COMPANY = os.environ["PROCORE_COMPANY_ID"]
app = typer.Typer()


def bearer():
    kept = store.get("vendor")
    if not kept:
        form = {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        kept = answer.json()["access_token"]
        store.put("vendor", kept, ttl=5100)  # expect: PCR101
    return kept


def listed(path):
    rows = store.get(path)
    if rows is None:
        headers = {"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": COMPANY}
        answer = requests.get(f"{API}/{path}", params={"company_id": COMPANY}, headers=headers, timeout=60)
        answer.raise_for_status()
        rows = answer.json()
        store.put(path, rows, ttl=5100)
    return rows


@app.command()
def projects():
    print(listed("projects"))
