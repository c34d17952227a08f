"""Background renewal. The pair is stored, but a lost answer makes celery send the dead token again."""
import os

import requests
from celery import shared_task

from tokens.models import Token


@shared_task(autoretry_for=(requests.RequestException,), retry_backoff=True, max_retries=5)  # expect: PCR107
def refresh_procore_token(pk):
    token = Token.objects.get(pk=pk)
    form = {
        "grant_type": "refresh_token",
        "refresh_token": token.refresh_token,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=10)  # may: PCR107
    answer.raise_for_status()
    body = answer.json()
    token.access_token, token.refresh_token = body["access_token"], body["refresh_token"]
    token.save(update_fields=["access_token", "refresh_token"])
