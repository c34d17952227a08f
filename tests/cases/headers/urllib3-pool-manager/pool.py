"""urllib3: default headers on the pool in one function, headers per request in the other."""

from __future__ import annotations

import json
import os

import urllib3

API = "https://api.procore.com/rest/v1.0"
TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
COMPANY = os.environ["PROCORE_COMPANY_ID"]

pool = urllib3.PoolManager(headers={"Authorization": f"Bearer {TOKEN}"}, retries=urllib3.Retry(3))  # expect: PCR201


def delete_rfi_reply(project_id: int, rfi_id: int, reply_id: int) -> int:
    return pool.request("DELETE", f"{API}/projects/{project_id}/rfis/{rfi_id}/replies/{reply_id}").status


def rfi(project_id: int, rfi_id: int) -> dict:
    # headers of a request replace those of the pool
    headers = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": COMPANY}
    answer = pool.request("GET", f"{API}/projects/{project_id}/rfis/{rfi_id}", headers=headers)
    return json.loads(answer.data)
