"""Attempts around a function that sends whatever it is given, and around one that writes the form itself."""

import os
import time

import requests

LOGIN = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"
APP = {"client_id": os.environ["PROCORE_CLIENT_ID"], "client_secret": os.environ["PROCORE_CLIENT_SECRET"]}


def send(verb, url, **options):
    return requests.request(verb, url, timeout=30, **options)


def obtain(store):
    for attempt in range(4):
        form = {"grant_type": "refresh_token", "refresh_token": store["refresh_token"], **APP}
        answer = send("POST", LOGIN, data=form)  # expect: PCR107
        if answer.ok:
            store.update(answer.json())
            return store["access_token"]
        time.sleep(2**attempt)
    raise RuntimeError("no token")


def exchange(store):
    form = {"grant_type": "refresh_token", "refresh_token": store["refresh_token"], **APP}
    answer = requests.post(LOGIN, data=form, timeout=30)
    answer.raise_for_status()
    store.update(answer.json())


def rows(store, company, path):
    for attempt in range(3):
        headers = {"Authorization": f"Bearer {store['access_token']}", "Procore-Company-Id": company}
        answer = send("GET", f"{API}/{path}", headers=headers)
        if answer.status_code == 401:
            exchange(store)
            continue
        if answer.ok:
            return answer.json()
        time.sleep(attempt)
    raise RuntimeError(path)
