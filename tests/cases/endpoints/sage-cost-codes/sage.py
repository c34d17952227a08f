"""Cost codes of Sage and accounts of QuickBooks."""

from __future__ import annotations

import os

import requests

SAGE = "https://api.sageconstruction.example.com/v1"
QBO = "https://quickbooks.api.intuit.com/v3/company"


def cost_codes(job: str) -> list[dict]:
    response = requests.get(f"{SAGE}/jobs/{job}/cost_codes", headers={"X-Api-Key": os.environ["SAGE_KEY"]}, timeout=30)
    response.raise_for_status()
    return response.json()["items"]


def sub_jobs(realm: str) -> list[dict]:
    query = "select * from Customer where Job = true"
    response = requests.get(
        f"{QBO}/{realm}/query",
        params={"query": query},
        headers={"Authorization": f"Bearer {os.environ['QBO_TOKEN']}"},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()["QueryResponse"].get("Customer", [])


def delete_sub_job(job: str, sub_job: str) -> None:
    requests.delete(f"{SAGE}/sub_jobs/{sub_job}", params={"job": job}, headers={"X-Api-Key": os.environ["SAGE_KEY"]}, timeout=30)
