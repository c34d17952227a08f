"""An Airflow DAG that reaches Procore through an HTTP connection."""

from __future__ import annotations

import json
from datetime import datetime

from airflow.decorators import dag, task
from airflow.models import Variable
from airflow.providers.http.hooks.http import HttpHook


@dag(schedule="@daily", start_date=datetime(2025, 1, 1), catchup=False, tags=["procore"])
def procore_rfis():
    @task
    def extract(project_id: int) -> list[dict]:
        hook = HttpHook(method="GET", http_conn_id="procore_api")
        response = hook.run(f"/rest/v1.0/projects/{project_id}/rfis", headers={"Authorization": f"Bearer {Variable.get('procore_token')}"})  # expect: PCR201
        return response.json()

    @task
    def load(rows: list[dict]) -> None:
        with open("/tmp/rfis.json", "w", encoding="utf-8") as handle:
            json.dump(rows, handle)

    load(extract(4242))


procore_rfis()
