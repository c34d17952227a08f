"""Nightly extract of Procore daily logs and RFIs to S3 / Snowflake."""
from __future__ import annotations

import json
from datetime import datetime, timedelta

import pendulum
import requests
from airflow.decorators import dag, task
from airflow.models import Variable
from airflow.providers.amazon.aws.hooks.s3 import S3Hook

from include.procore_hook import ProcoreHook

BUCKET = "acme-lake-raw"
PROCORE_API = "https://api.procore.com/rest/v1.0"

default_args = {
    "owner": "data-eng",
    "retries": 2,
    "retry_delay": timedelta(minutes=15),
    "execution_timeout": timedelta(hours=2),
}


@dag(
    dag_id="procore_daily",
    schedule="0 6 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    default_args=default_args,
)
def procore_daily():
    @task
    def get_token() -> str:
        r = requests.post(
            "https://login.procore.com/oauth/token",
            json={
                "grant_type": "client_credentials",
                "client_id": Variable.get("procore_client_id"),
                "client_secret": Variable.get("procore_client_secret"),
            },
            timeout=30,
        )
        r.raise_for_status()
        return r.json()["access_token"]

    @task
    def list_projects(token: str) -> list[int]:
        headers = {
            "Authorization": f"Bearer {token}",
            "Procore-Company-Id": Variable.get("procore_company_id"),
        }
        ids: list[int] = []
        page = 1
        while True:
            r = requests.get(
                f"{PROCORE_API}/projects",
                headers=headers,
                params={"company_id": Variable.get("procore_company_id"), "page": page, "per_page": 300},
                timeout=60,
            )
            r.raise_for_status()
            batch = r.json()
            if not batch:
                return ids
            ids.extend(p["id"] for p in batch)
            page += 1

    @task
    def extract_rfis(token: str, project_id: int) -> str:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}  # expect: PCR201
        rows = requests.get(f"{PROCORE_API}/projects/{project_id}/rfis", headers=headers, timeout=60).json()
        key = f"procore/rfis/{project_id}/{datetime.utcnow():%Y%m%d}.json"
        S3Hook("aws_default").load_string(json.dumps(rows), key=key, bucket_name=BUCKET, replace=True)
        return f"https://s3.amazonaws.com/{BUCKET}/{key}"

    @task
    def extract_cost_types(project_ids: list[int]) -> int:
        hook = ProcoreHook()
        total = 0
        for pid in project_ids:
            total += len(hook.call("GET", "/rest/v1.0/line_item_types", {"company_id": hook.company_id}))  # expect: PCR402
            total += len(hook.call("GET", f"/rest/v1.0/projects/{pid}/budget_changes"))
        return total

    token = get_token()
    projects = list_projects(token)
    extract_rfis.partial(token=token).expand(project_id=projects)
    extract_cost_types(projects)


procore_daily()
