"""Calls through the scheduler's own connections."""

from airflow.providers.http.hooks.http import HttpHook

HEADERS = {"Authorization": "Bearer {{ var.value.procore }}", "Procore-Company-Id": "7"}


def people():
    hook = HttpHook(method="GET", http_conn_id="procore_api")
    return hook.run(endpoint="rest/v1.2/users", data={"company_id": 7}, headers=HEADERS).json()  # expect: PCR406


def drop(job):
    hook = HttpHook("DELETE", "procore_api")
    hook.run(f"rest/v1.0/sub_jobs/{job}", headers=HEADERS)  # expect: PCR401


def rename(job):
    hook = HttpHook(method="PATCH", http_conn_id="procore_api")
    hook.run(endpoint=f"rest/v1.0/projects/{job}", headers=HEADERS)


def bill(job):
    hook = HttpHook(method="DELETE", http_conn_id="billing_api")
    hook.run(endpoint=f"v1/sub_jobs/{job}", headers={"X-Key": "1"})
