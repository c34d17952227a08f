"""Reads that merely filter by cost code are not affected."""

from __future__ import annotations

import os

import requests

ROOT = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def get(path: str, **params: object) -> list[dict]:
    response = requests.get(ROOT + path, headers=HEADERS, params=params, timeout=30)
    response.raise_for_status()
    return response.json()


def cost_code_filter(project_id: int) -> list[dict]:
    return get(f"/projects/{project_id}/rfis/filter_options/cost_code_id")


def sub_job_filter(project_id: int) -> list[dict]:
    return get(f"/projects/{project_id}/submittals/filter_options/sub_job_id")


def timesheet_codes(project_id: int) -> list[dict]:
    return get(f"/projects/{project_id}/timesheets/scoped_cost_codes")


def rfis_by_code(project_id: int, cost_code_id: int) -> list[dict]:
    return get(f"/projects/{project_id}/rfis", **{"filters[cost_code_id]": cost_code_id})
