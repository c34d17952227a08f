"""Service levels for RFIs: two working hours to acknowledge, ninety minutes for safety matters."""
import os
import time
from datetime import datetime, timedelta

import requests

ACKNOWLEDGE_WITHIN = timedelta(hours=2)
SAFETY_WITHIN = timedelta(minutes=90)


def bearer(box={}):
    if not box or time.time() > box["created_at"] + box["expires_in"] - 60:
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
        box.update(answer.json())
    return box["access_token"]


def created(rfi):
    return datetime.fromisoformat(rfi["created_at"].replace("Z", "+00:00"))


def breaches(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        params={"filters[status]": "open"},
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    for rfi in answer.json():
        limit = SAFETY_WITHIN if "safety" in rfi["subject"].lower() else ACKNOWLEDGE_WITHIN
        due = created(rfi) + limit
        if datetime.now(due.tzinfo) > due:
            yield rfi["number"], due


def meeting_end(start, seconds=5400):
    return start + timedelta(seconds=seconds)
