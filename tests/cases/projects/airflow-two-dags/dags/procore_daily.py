from __future__ import annotations

import pendulum
import requests
from airflow.decorators import dag, task
from airflow.hooks.base import BaseHook
from airflow.models import Variable
from airflow.providers.postgres.hooks.postgres import PostgresHook


def _session() -> requests.Session:
    conn = BaseHook.get_connection("procore")
    answer = requests.post(
        "https://login.procore.com/oauth/token",  # may: PCR104
        data={"grant_type": "client_credentials", "client_id": conn.login, "client_secret": conn.password},
        timeout=30,
    )
    answer.raise_for_status()
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + answer.json()["access_token"]
    session.headers["Procore-Company-Id"] = conn.extra_dejson["company_id"]
    return session


DDL = """
CREATE TABLE IF NOT EXISTS procore_vendors (
    id INTEGER PRIMARY KEY,  -- expect: PCR203
    name TEXT,
    is_active BOOLEAN
)
"""


@dag(schedule="0 5 * * *", start_date=pendulum.datetime(2024, 1, 1), catchup=False)
def procore_daily():
    @task
    def vendors() -> list[dict]:
        rows, page = [], 1
        with _session() as session:
            while True:
                got = session.get(
                    "https://api.procore.com/rest/v1.0/vendors",
                    params={"company_id": Variable.get("procore_company"), "page": page, "per_page": 1000},
                    timeout=60,
                )
                if got.status_code == 429:
                    import time

                    time.sleep(3600)  # expect: PCR205
                    continue
                got.raise_for_status()
                rows += got.json()
                if len(got.json()) < 1000:
                    return rows
                page += 1

    @task
    def load(rows: list[dict]) -> None:
        hook = PostgresHook("warehouse")
        hook.run(DDL)
        hook.insert_rows("procore_vendors", [(r["id"], r["name"], r["is_active"]) for r in rows])

    load(vendors())


procore_daily()


@dag(schedule="0 6 2 * *", start_date=pendulum.datetime(2024, 1, 1), catchup=False)  # expect: PCR501
def reseed_sandbox():
    """The sandbox is refreshed from production: our test project must be created again."""

    @task
    def seed():
        with _session() as session:
            session.post(
                "https://sandbox.procore.com/rest/v1.0/projects",  # may: PCR104
                json={"company_id": 9, "project": {"name": "Integration test"}},
                timeout=60,
            )

    seed()


reseed_sandbox()
