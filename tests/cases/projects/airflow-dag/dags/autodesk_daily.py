from datetime import timedelta

import pendulum
import requests
from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonOperator

APS = "https://developer.api.autodesk.com"


def pull(**ctx):
    tok = requests.post(
        f"{APS}/authentication/v2/token",
        data={"grant_type": "client_credentials", "scope": "data:read"},
        auth=(Variable.get("aps_client_id"), Variable.get("aps_client_secret")),
    ).json()
    headers = {"Authorization": f"Bearer {tok['access_token']}"}
    hubs = requests.get(f"{APS}/project/v1/hubs", headers=headers).json()
    # names that also exist in Procore are matched downstream
    Variable.set("aps_token_expires", str(pendulum.now().add(seconds=3599)))
    return [h["id"] for h in hubs["data"]]


with DAG("autodesk_daily", schedule="30 6 * * *", start_date=pendulum.datetime(2024, 1, 1), catchup=False) as dag:
    PythonOperator(task_id="pull", python_callable=pull, execution_timeout=timedelta(minutes=90))
