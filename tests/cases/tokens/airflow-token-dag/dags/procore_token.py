"""Keeps the Variable `procore_access_token` fresh for all other DAGs."""
from datetime import datetime, timedelta

import requests
from airflow.decorators import dag, task
from airflow.models import Variable


@dag(
    dag_id="procore_refresh_token",
    start_date=datetime(2024, 1, 1),
    schedule=timedelta(minutes=80),  # expect: PCR101
    catchup=False,
    tags=["procore"],
)
def procore_refresh_token():
    @task
    def refresh():
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": Variable.get("procore_client_id"),
                "client_secret": Variable.get("procore_client_secret"),
            },
            timeout=30,
        )
        response.raise_for_status()
        Variable.set("procore_access_token", response.json()["access_token"])

    refresh()


procore_refresh_token()
