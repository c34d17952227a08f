"""Nightly extract of cost data; the scheduler puts the folders of plugins on the path."""

from datetime import datetime

from airflow.decorators import dag, task
from hooks.procore_rest import ProcoreRestHook

from transport import fetch

TABLES = {
    "codes": "v1.0/cost_codes",  # expect: PCR402
    "rfis": "v1.0/projects/{project}/rfis",
}


@dag(schedule="0 5 * * *", start_date=datetime(2024, 2, 1), catchup=False)
def cost_extract():
    @task
    def extract(table: str, project: int) -> int:
        hook = ProcoreRestHook()
        return len(hook.rows(TABLES[table].format(project=project)))

    @task
    def rates() -> dict:
        return fetch("https://rates.example.net/rest/v1.0/cost_codes")

    for table in TABLES:
        extract(table, 7001)
    rates()


cost_extract()
