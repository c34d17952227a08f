"""Callers of the wrapper."""

from __future__ import annotations

import os

from client import ProcoreHttp

http = ProcoreHttp("https://api.procore.com", os.environ["PROCORE_ACCESS_TOKEN"])


def rfis(project_id: int) -> list[dict]:
    return http.get(f"/rest/v1.0/projects/{project_id}/rfis")


def rfis_localised(project_id: int) -> list[dict]:
    return http.get(f"/rest/v1.0/projects/{project_id}/rfis", extra_headers={"Accept-Language": "de"})


def equipment(company_id: int) -> list[dict]:
    return http.get(f"/rest/v1.0/companies/{company_id}/managed_equipment", {"per_page": 100})  # expect: PCR406
