from datetime import datetime

import requests
from airflow.decorators import dag, task
from airflow.models import Variable


@dag(dag_id="procore_rfis", start_date=datetime(2024, 1, 1), schedule="@hourly", catchup=False)
def procore_rfis():
    @task
    def extract(project_id: str):
        response = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={
                "Authorization": f"Bearer {Variable.get('procore_access_token')}",
                "Procore-Company-Id": Variable.get("procore_company_id"),
            },
            timeout=60,
        )
        response.raise_for_status()
        return response.json()

    extract.expand(project_id=Variable.get("procore_projects", deserialize_json=True))


procore_rfis()
