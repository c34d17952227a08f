import os

import requests
from celery import shared_task
from django.core.cache import cache


@shared_task(bind=True)
def rotate(self):
    form = {
        "grant_type": "refresh_token",
        "refresh_token": cache.get("refresh"),
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form)
    if answer.status_code >= 500:
        rotate.apply_async(countdown=60)
        return
    body = answer.json()
    cache.set_many({"access": body["access_token"], "refresh": body["refresh_token"]}, timeout=None)
    rotate.apply_async(countdown=5000)  # expect: PCR101


@shared_task
def rotate_in_time():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": cache.get("refresh"),
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    body = requests.post("https://login.procore.com/oauth/token", data=form).json()
    cache.set_many({"access": body["access_token"], "refresh": body["refresh_token"]}, timeout=None)
    rotate_in_time.apply_async(countdown=body["expires_in"] - 300)
