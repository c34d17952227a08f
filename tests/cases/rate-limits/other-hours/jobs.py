"""Hours everywhere, none of them a limit of Procore's."""
import os
import time
from functools import lru_cache

import requests
from cachetools import TTLCache
from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app, default_limits=["3600/hour"])
PROCORE_POLL_SECONDS = 3600
MAX_REQUEST_BODY = 3600
projects_cache = TTLCache(maxsize=3600, ttl=3600)
EXPORT_ROW_LIMIT = 3600
stale_after = 3600


@lru_cache(maxsize=3600)
def project(project_id):
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}",
        params={"company_id": company},
        headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": company},
        timeout=3600,
    )
    if answer.status_code == 503:
        time.sleep(3600)
    answer.raise_for_status()
    return answer.json()


@app.get("/projects/<int:project_id>")
@limiter.limit("3600 per hour")
def show(project_id):
    return project(project_id)


def forever(projects):
    while True:
        for project_id in projects:
            try:
                project(project_id)
            except requests.HTTPError as error:
                if error.response.status_code == 429:
                    break
        time.sleep(PROCORE_POLL_SECONDS)
