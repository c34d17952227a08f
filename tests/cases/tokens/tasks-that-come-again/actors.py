"""Each run puts the next one into the queue."""

import os
from datetime import timedelta

import dramatiq
import requests
from redis import Redis

kv = Redis(decode_responses=True)


@dramatiq.actor(max_retries=0)
def renew():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": kv.get("refresh"),
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    body = requests.post("https://login.procore.com/oauth/token", json=form).json()
    kv.mset({"access": body["access_token"], "refresh": body["refresh_token"]})
    renew.send_with_options(delay=80 * 60 * 1000)  # expect: PCR101


@dramatiq.actor(time_limit=7_200_000)
def mirror(company):
    headers = {"Authorization": f"Bearer {kv.get('access')}", "Procore-Company-Id": str(company)}
    for project in requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers).json():
        print(project["name"])
    mirror.send_with_options(args=(company,), delay=5_400_000)


@dramatiq.actor
def renew_hubspot():
    form = {"grant_type": "refresh_token", "refresh_token": kv.get("hubspot")}
    kv.setex(
        "hubspot-access", 1500, requests.post("https://api.hubapi.com/oauth/v1/token", data=form).json()["access_token"]
    )
    renew_hubspot.send_with_options(delay=1_500_000)
