import os

import requests
from celery import shared_task

from .vault import read_secret, write_secret


@shared_task
def renew_access_token():
    """Rotate the pair in the vault; both halves are new after each call."""
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": read_secret("procore/refresh_token"),
            "client_id": read_secret("procore/client_id"),
            "client_secret": read_secret("procore/client_secret"),
        },
        timeout=30,
    )
    response.raise_for_status()
    body = response.json()
    write_secret("procore/refresh_token", body["refresh_token"])
    write_secret("procore/access_token", body["access_token"])


@shared_task
def export_timecards(project_id):
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/timecard_entries",
        headers={
            "Authorization": f"Bearer {read_secret('procore/access_token')}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    response.raise_for_status()
    return len(response.json())
