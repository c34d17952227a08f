"""Moves observations and drawings once a night."""

from __future__ import annotations

import pendulum
import requests
from airflow.decorators import dag, task
from airflow.providers.http.hooks.http import HttpHook

from hooks import BareHook, CompanyAuth, ListedHook, SigningHook, TokenAuth


@dag(schedule="@daily", start_date=pendulum.datetime(2024, 1, 1), catchup=False)
def closeout():
    @task
    def observations(project: int) -> list[dict]:
        return SigningHook().run("rest/v1.0/observations/items", {"project_id": project}).json()

    @task
    def drawings(project: int) -> list[dict]:
        hook = BareHook()
        areas = hook.run(f"rest/v1.1/projects/{project}/drawing_areas").json()
        sets = hook.run_with_advanced_retry({}, f"rest/v1.1/projects/{project}/drawing_sets").json()
        return areas + sets

    @task
    def meetings(project: int) -> list[dict]:
        return ListedHook(http_conn_id="procore_default").run(f"rest/v1.0/projects/{project}/rfis").json()

    @task
    def signed(project: int) -> None:
        HttpHook("GET", http_conn_id="procore_default", auth_type=CompanyAuth).run(f"rest/v1.0/projects/{project}/rfis")
        HttpHook("GET", http_conn_id="procore_default", auth_type=TokenAuth).run(f"rest/v1.0/projects/{project}/rfis")  # expect: PCR201

    @task
    def hand_over(project: int, body: bytes) -> None:
        hook = SigningHook(method="POST")
        http = hook.get_conn()
        slot = http.post(hook.url_from_endpoint(f"rest/v1.1/projects/{project}/uploads"), json={"segments": []}).json()
        part = slot["segments"][0]
        http.put(part["url"], data=body, headers=part["headers"])  # expect: PCR303
        requests.put(part["url"], data=body, headers=part["headers"], timeout=60)
        http.get(f"{hook.base_url}/rest/v1.0/projects/{project}/rfis")

    observations(7)
    drawings(7)
    meetings(7)
    signed(7)
    hand_over(7, b"")


closeout()
