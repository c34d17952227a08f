"""The task puts itself back into the queue when the login host does not answer."""
import json
import os
import pathlib

import requests
from celery import Celery

app = Celery("jobs", broker=os.environ["BROKER"])
PAIR = pathlib.Path("/var/lib/jobs/pair.json")


@app.task(bind=True, max_retries=3)
def refresh_procore(self, pair):
    form = {
        "grant_type": "refresh_token",
        "refresh_token": pair["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    try:
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=5)  # expect: PCR107
        answer.raise_for_status()
    except requests.RequestException as error:
        raise self.retry(exc=error, countdown=30)  # may: PCR107
    PAIR.write_text(json.dumps(answer.json()))
