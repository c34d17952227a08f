import client
from airflow import DAG
from airflow.operators.python import PythonOperator


def check():
    print(client.me("token", "1"))


with DAG("after_sandbox_refresh", schedule="0 3 2 * *") as dag:  # expect: PCR501
    PythonOperator(task_id="check", python_callable=check)
