"""The tasks."""

from __future__ import annotations

import requests
from celery.utils.log import get_task_logger

from celery_app import app
from procore_http import call, company

logger = get_task_logger(__name__)


@app.task(bind=True, autoretry_for=(requests.ConnectionError,), retry_backoff=True)
def pull_budget(self, project_id: int) -> int:
    rows = call("GET", f"/rest/v1.0/projects/{project_id}/budget", company())
    logger.info("%s: %d rows", self.request.id, len(rows))
    return len(rows)


@app.task
def drop_sub_job(project_id: int, sub_job_id: int) -> None:
    call("DELETE", f"/rest/v1.0/sub_jobs/{sub_job_id}", company(), params={"project_id": project_id})  # expect: PCR401


@app.task
def pull_direct_costs(project_id: int) -> list[dict]:
    return call("GET", f"/rest/v1.1/projects/{project_id}/direct_costs")  # expect: PCR201
