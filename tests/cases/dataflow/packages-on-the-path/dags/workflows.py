import pendulum
from airflow.decorators import dag, task

from hooks.procore_hook import ProcoreHook


@dag(schedule="@daily", start_date=pendulum.datetime(2024, 1, 1))
def workflows():
    @task
    def templates(company_id):
        return ProcoreHook().get(f"v2.0/companies/{company_id}/workflows/templates", per_page=500)  # expect: PCR204

    templates(8089)


workflows()
