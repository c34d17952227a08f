import datetime as dt
import os

import redis
import requests

from .celery import app

cache = redis.from_url(os.environ.get("REDIS_URL", "redis://localhost:6379/0"), decode_responses=True)


@app.task
def refresh_procore_token():
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    response.raise_for_status()
    cache.set("procore:access_token", response.json()["access_token"])


@app.task(bind=True, max_retries=3)
def pull_manpower(self, project_id=None):
    project_id = project_id or os.environ["PROCORE_PROJECT_ID"]
    yesterday = dt.date.today() - dt.timedelta(days=1)
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": yesterday.isoformat()},
        headers={
            "Authorization": f"Bearer {cache.get('procore:access_token')}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    response.raise_for_status()
    return len(response.json())
