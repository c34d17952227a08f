"""Imports where they are used, under the names that the team likes."""
import os

from store import load, save


def refresh():
    import requests as rq
    from tenacity import Retrying as Again, stop_after_attempt as at_most

    form = {
        "grant_type": "refresh_token",
        "refresh_token": load()["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    for attempt in Again(stop=at_most(3)):  # may: PCR107
        with attempt:
            answer = rq.post("https://login.procore.com/oauth/token", data=form, timeout=5)  # expect: PCR107
            answer.raise_for_status()
            save(answer.json())


def offices(token, company_id):
    import requests as rq

    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    return rq.get("https://api.procore.com/rest/v1.0/offices", headers=headers, timeout=30).json()
