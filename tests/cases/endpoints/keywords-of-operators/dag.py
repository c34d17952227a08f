import os
from datetime import datetime

import requests
from airflow import DAG
from airflow.operators.python import PythonOperator

WHAT = [("vendors", "v1.1"), ("cost_codes", "v1.0"), ("projects", "v1.0")]  # expect: PCR402


def load(what, version, ds=None):
    head = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    if not ds:
        return
    rows = requests.get(f"https://api.procore.com/rest/{version}/{what}", headers=head, timeout=60).json()
    print(ds, len(rows))


with DAG("load", start_date=datetime(2024, 1, 1), schedule="@daily") as dag:
    for what, version in WHAT:
        PythonOperator(task_id=what, python_callable=load, op_kwargs={"what": what, "version": version})
