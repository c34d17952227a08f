"""Celery countdowns, soft limits and rotated log files: hours everywhere, none of them the token's."""
import logging
import logging.handlers
import os
import time

import requests
from celery import Celery

app = Celery("tasks", broker=os.environ.get("BROKER", "redis://"))
handler = logging.handlers.TimedRotatingFileHandler("tasks.log", when="H", interval=2, backupCount=84)
logging.getLogger().addHandler(handler)
_token = {}


def bearer():
    if not _token or time.time() > _token["created_at"] + _token["expires_in"] - 60:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        _token.update(answer.json())
    return _token["access_token"]


@app.task(bind=True, max_retries=5, default_retry_delay=900, soft_time_limit=5400)
def remind(self, project_id, rfi_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis/{rfi_id}",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    if answer.status_code >= 500:
        raise self.retry(countdown=900)
    answer.raise_for_status()
    if answer.json()["status"] == "open":
        remind.apply_async((project_id, rfi_id), countdown=7200)
