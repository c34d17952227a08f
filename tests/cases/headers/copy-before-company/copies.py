"""The copy was taken before the company was added to the original."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"


def run(project_id: int, company_id: str) -> tuple[list[dict], list[dict]]:
    base = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # may: PCR201
    pdf_headers = dict(base, Accept="application/pdf")  # expect: PCR201
    base["Procore-Company-Id"] = company_id

    rows = requests.get(f"{API}/projects/{project_id}/rfis", headers=base, timeout=30).json()
    exports = requests.get(f"{API}/projects/{project_id}/rfis/export", headers=pdf_headers, timeout=30).json()
    return rows, exports
