"""Fills the database of our demonstrations again."""

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("refresh_demo_sandbox", schedule="0 3 2 * *") as dag:
    BashOperator(task_id="restore", bash_command="pg_restore -d demo_sandbox /backups/demo.dump")
