"""Reads all of them."""

from __future__ import annotations

import os

import requests

from paths import Path

HOST = "https://api.procore.com"


def read(path: Path, project_id: int) -> list[dict]:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    response = requests.get(HOST + path.of(project_id), headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


def project_overview(project_id: int) -> dict[str, int]:
    return {
        "rfis": len(read(Path.RFIS, project_id)),
        "links": len(read(Path.LINKS, project_id)),
        "commitments": len(read(Path.COMMITMENTS, project_id)),
        "submittals": len(read(Path.SUBMITTALS, project_id)),
    }
