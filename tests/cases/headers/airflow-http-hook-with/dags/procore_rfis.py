"""The same DAG with the company in the headers, plus an operator."""

from __future__ import annotations

from datetime import datetime

from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonOperator
from airflow.providers.http.hooks.http import HttpHook
from airflow.providers.http.operators.http import SimpleHttpOperator

COMPANY_ID = Variable.get("procore_company_id")


def headers() -> dict[str, str]:
    return {"Authorization": f"Bearer {Variable.get('procore_token')}", "Procore-Company-Id": COMPANY_ID}


def extract(project_id: int) -> list[dict]:
    hook = HttpHook(method="GET", http_conn_id="procore_api")
    return hook.run(endpoint=f"/rest/v1.0/projects/{project_id}/rfis", headers=headers()).json()


with DAG("procore_directory", schedule="@weekly", start_date=datetime(2025, 1, 1), catchup=False) as dag:
    people = SimpleHttpOperator(
        task_id="people",
        http_conn_id="procore_api",
        method="GET",
        endpoint=f"rest/v1.0/companies/{COMPANY_ID}/people",
        headers=headers(),
    )
    rfis = PythonOperator(task_id="rfis", python_callable=extract, op_args=[4242])
    people >> rfis
