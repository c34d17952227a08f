"""What a scheduler reads: each connection knows its host."""

from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.http.hooks.http import HttpHook
from airflow.providers.http.operators.http import HttpOperator

COMPANY = "73001"


def directory(**context):
    hook = HttpHook(method="GET", http_conn_id="procore_http")
    answer = hook.run(f"rest/v1.0/companies/{COMPANY}/users", headers={"Procore-Company-Id": COMPANY})
    context["ti"].xcom_push("users", [user["login"] for user in answer.json()])


def offices(**context):
    hook = HttpHook(method="GET", http_conn_id="procore_http")
    context["ti"].xcom_push("offices", hook.run("rest/v1.0/offices").json())  # expect: PCR201


def key(**context):
    hook = HttpHook(method="GET", http_conn_id="push_gateway")
    context["ti"].xcom_push("key", hook.run("vapid/keys/current").json()["publicKey"])


def tickets(**context):
    hook = HttpHook("GET", http_conn_id="helpdesk")
    context["ti"].xcom_push("tickets", hook.run("rest/v1.0/tickets").json())


with DAG("directory", schedule="@weekly", start_date=datetime(2024, 3, 1), catchup=False) as dag:
    people = PythonOperator(task_id="people", python_callable=directory)
    rooms = PythonOperator(task_id="rooms", python_callable=offices)
    keys = PythonOperator(task_id="keys", python_callable=key)
    open_tickets = PythonOperator(task_id="tickets", python_callable=tickets)
    queues = HttpOperator(task_id="queues", http_conn_id="helpdesk", endpoint="rest/v1.0/queues", method="GET")
    trades = HttpOperator(  # expect: PCR201
        task_id="trades",
        http_conn_id="procore_http",
        endpoint="rest/v1.0/companies/73001/trades",
        method="GET",
    )
    people >> rooms >> keys >> open_tickets >> queues >> trades
