"""Scheduled flows; some do nothing but renew the token."""

from datetime import datetime, timedelta

import requests
from airflow import DAG
from airflow.decorators import dag, task
from airflow.models import Variable
from airflow.operators.python import PythonOperator

HOST = Variable.get("procore_host", default_var="https://app.procore.com")  # expect: PCR202
BEGIN = datetime(2024, 1, 1)


def renew():
    form = {"grant_type": "client_credentials", "client_id": Variable.get("id"), "client_secret": Variable.get("secret")}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    Variable.set("procore_access", answer.json()["access_token"])


def offices():
    headers = {"Authorization": f"Bearer {Variable.get('procore_access')}", "Procore-Company-Id": "7"}
    requests.get(f"{HOST}/rest/v1.0/offices", headers=headers, timeout=30).raise_for_status()


@dag(schedule=timedelta(minutes=75), start_date=BEGIN, catchup=False)  # expect: PCR101
def keep_alive():
    @task
    def step() -> None:
        renew()

    step()


@dag(schedule=timedelta(minutes=75), start_date=BEGIN, catchup=False)
def refresh_offices():
    @task
    def first() -> None:
        renew()

    @task
    def second() -> None:
        offices()

    first() >> second()


with DAG("access", schedule=timedelta(minutes=80), start_date=BEGIN):  # expect: PCR101
    PythonOperator(task_id="renew", python_callable=renew)

with DAG("hourly", schedule=timedelta(minutes=60), start_date=BEGIN):
    PythonOperator(task_id="renew", python_callable=renew) >> PythonOperator(task_id="read", python_callable=offices)

alone = DAG("alone", schedule="0 */2 * * *", start_date=BEGIN)  # expect: PCR101
PythonOperator(task_id="renew", python_callable=renew, dag=alone)

both = DAG("both", schedule="0 */2 * * *", start_date=BEGIN)
PythonOperator(task_id="renew", python_callable=renew, dag=both)
PythonOperator(task_id="read", python_callable=offices, dag=both)


@dag(schedule=timedelta(minutes=10), start_date=BEGIN, catchup=False)
def warehouse_tokens():
    @task
    def step() -> None:
        form = {"grant_type": "refresh_token", "refresh_token": Variable.get("warehouse_refresh")}
        answer = requests.post("https://acme.snowflakecomputing.com/oauth/token-request", data=form, timeout=30)
        Variable.set("warehouse_token", answer.json()["access_token"])

    step()


keep_alive()
refresh_offices()
warehouse_tokens()
