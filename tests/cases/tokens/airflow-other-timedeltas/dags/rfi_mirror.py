"""Mirrors RFIs every two hours; each run logs in for itself."""
from datetime import datetime, timedelta

import requests
from airflow.decorators import dag, task
from airflow.models import Variable


@dag(
    dag_id="procore_rfi_mirror",
    start_date=datetime(2024, 1, 1),
    schedule=timedelta(hours=2),
    dagrun_timeout=timedelta(minutes=90),
    default_args={"retries": 2, "retry_delay": timedelta(minutes=15)},
    catchup=False,
)
def rfi_mirror():
    @task(execution_timeout=timedelta(seconds=5400))
    def mirror():
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": Variable.get("procore_client_id"),
                "client_secret": Variable.get("procore_client_secret"),
            },
            timeout=30,
        )
        answer.raise_for_status()
        headers = {
            "Authorization": f"Bearer {answer.json()['access_token']}",
            "Procore-Company-Id": Variable.get("procore_company_id"),
        }
        for project_id in Variable.get("procore_projects", deserialize_json=True):
            requests.get(
                f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis", headers=headers, timeout=60
            ).raise_for_status()

    mirror()


rfi_mirror()
