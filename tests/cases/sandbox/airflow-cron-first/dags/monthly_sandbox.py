"""Recreates webhooks in Procore's monthly sandbox, which loses them at every refresh."""
from datetime import datetime

import requests
from airflow.decorators import dag, task
from airflow.models import Variable


@dag(
    dag_id="procore_monthly_sandbox_reconnect",
    schedule="0 20 1 * *",  # expect: PCR501
    start_date=datetime(2024, 1, 1),
    catchup=False,
)
def monthly_sandbox_reconnect():
    @task
    def recreate_hook(project_id: int):
        requests.post(
            "https://api-monthly.procore.com/rest/v1.0/webhooks/hooks",  # expect: PCR406
            json={
                "project_id": project_id,
                "hook": {"api_version": "v2", "namespace": "reconnect", "destination_url": Variable.get("hook_url")},
            },
            headers={
                "Authorization": f"Bearer {Variable.get('monthly_sandbox_token')}",
                "Procore-Company-Id": Variable.get("procore_company_id"),
            },
            timeout=30,
        ).raise_for_status()

    recreate_hook.expand(project_id=Variable.get("sandbox_projects", deserialize_json=True))


monthly_sandbox_reconnect()
