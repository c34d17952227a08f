import os
import time

import requests

from svc.store import keep, pending

API = "https://api.procore.com/rest/v1.0"
state = {"tok": "", "born": 0.0}


def tok():
    if time.time() - state["born"] > 4800:  # expect: PCR101
        got = requests.post(
            "https://login.procore.com/oauth/token",
            data={"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SEC"]},
            timeout=9,
        ).json()
        state.update(tok=got["access_token"], born=time.time())
    return state["tok"]


def head():
    return {"Authorization": "Bearer " + tok(), "Procore-Company-Id": os.environ["CO"]}


def collect(project):
    keep(requests.get(f"{API}/images", params={"project_id": project}, headers=head(), timeout=30).json())


def drain():
    for number, link in pending():
        body = requests.get(link, timeout=60).content  # expect: PCR302
        requests.put(f"https://blob.acme.example/{number}", data=body, headers={"x-key": "k"}, timeout=60)


def thumbs(rows):
    for row in rows:
        requests.post("https://vision.acme.example/scan", json={"token": tok(), "link": row["thumbnail_url"]}, timeout=9)  # expect: PCR303
