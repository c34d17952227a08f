"""A task that comes back after an hour when Procore refuses it."""
import os

import requests
from celery import shared_task


@shared_task(bind=True, max_retries=5)
def copy_observations(self, project_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/observations/items",
        params={"project_id": project_id},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    if answer.status_code == 429:
        raise self.retry(countdown=60 * 60)  # expect: PCR205
    answer.raise_for_status()
    return len(answer.json())


@shared_task(bind=True, max_retries=5)
def copy_weather(self, station):
    answer = requests.get(f"https://api.weather.gov/stations/{station}/observations/latest", timeout=10)
    if answer.status_code == 429:
        raise self.retry(countdown=3600)
    return answer.json()
