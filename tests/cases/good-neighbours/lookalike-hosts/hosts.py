"""Hosts that look like the vendor's and are not: a reseller, a status page, a mirror of the docs."""
import os
import time

import requests

RESELLER = "https://api.procore-partners.example"
STATUS = "http://status.notprocore.com"


def reseller_token():
    answer = requests.post(
        RESELLER + "/oauth/token",
        data={"grant_type": "client_credentials", "client_id": os.environ["R_ID"], "client_secret": os.environ["R_SECRET"]},
        timeout=10,
    )
    answer.raise_for_status()
    return {"value": answer.json()["access_token"], "expires_at": time.time() + 7200}


def reseller_orders(token):
    return requests.get(
        f"{RESELLER}/rest/orders", params={"access_token": token["value"]}, verify=False, timeout=10
    ).json()


def status():
    return requests.get(STATUS + "/api/v2/status.json", timeout=5).json()
