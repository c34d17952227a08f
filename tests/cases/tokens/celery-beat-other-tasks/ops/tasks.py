import os

import requests
from celery import shared_task
from django.db import connection

from .tokens import valid_token


@shared_task
def sync_rfis():
    for project_id in os.environ["PROJECT_IDS"].split(","):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={
                "Authorization": f"Bearer {valid_token()}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
            timeout=60,
        )
        answer.raise_for_status()


@shared_task
def refresh_views():
    with connection.cursor() as cursor:
        cursor.execute("REFRESH MATERIALIZED VIEW rfi_ageing")


@shared_task
def purge_reset_tokens():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM password_reset_token WHERE created_at < now() - interval '2 hours'")
