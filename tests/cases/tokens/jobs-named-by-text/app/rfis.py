"""Fetches what is new in the field."""

import os

import redis
import requests

store = redis.Redis()


def sync_rfis():
    headers = {
        "Authorization": f"Bearer {store.get('procore:access').decode()}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    answer = requests.get("https://api.procore.com/rest/v1.0/projects/7/rfis", headers=headers, timeout=30)
    answer.raise_for_status()
    store.set("rfis", answer.content)
