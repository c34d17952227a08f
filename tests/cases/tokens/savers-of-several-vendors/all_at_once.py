"""One loop over all vendors."""
import os
import time

import requests

URLS = {"procore": "https://login.procore.com/oauth/token", "qbo": "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"}
KEPT = {}


def keep(key, answer):
    if key == "qbo":
        life = 3600
    else:
        life = answer["expires_in"]
    KEPT[key] = (answer["access_token"], time.time() + life)


def keep_other(key, answer):
    life = 5400 if key == "procore" else answer["expires_in"]  # expect: PCR101
    KEPT[key] = (answer["access_token"], time.time() + life)


def renew():
    for key, url in URLS.items():
        answer = requests.post(url, data={"grant_type": "client_credentials", "client_id": os.environ[key]}, timeout=9).json()
        keep(key, answer)
        keep_other(key, answer)


def token(key):
    kept, until = KEPT.get(key, (None, 0))
    if time.time() > until:
        renew()
    return KEPT[key][0]


def projects(company):
    head = {"Authorization": "Bearer " + token("procore"), "Procore-Company-Id": company}
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json()
