"""Airflow; the first one fills Procore's monthly sandbox again after its refresh."""
from airflow import DAG
from airflow.operators.python import PythonOperator

from fixtures import load_projects, send_report
from settings import REPORT_SCHEDULE, SANDBOX_REFRESH_SCHEDULE

with DAG(dag_id="procore_sandbox_reset", schedule=SANDBOX_REFRESH_SCHEDULE, catchup=False) as reset:
    PythonOperator(task_id="load_projects", python_callable=load_projects)

with DAG(dag_id="monthly_report", schedule=REPORT_SCHEDULE, catchup=False) as report:
    PythonOperator(task_id="send_report", python_callable=send_report)
