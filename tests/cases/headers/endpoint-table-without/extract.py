"""A table of relative paths, walked by one loop over one bare request."""

from __future__ import annotations

import json
import os
import pathlib
from dataclasses import dataclass

import requests


@dataclass(frozen=True)
class Endpoint:
    name: str
    path: str
    per_project: bool = True


API_BASE = os.environ.get("PROCORE_API_BASE", "https://api.procore.com/rest/v1.0")
ENDPOINTS = [
    Endpoint("rfis", "/projects/{project_id}/rfis"),
    Endpoint("submittals", "/projects/{project_id}/submittals"),
    Endpoint("people", "/companies/{company_id}/people", per_project=False),
]


class Extractor:
    def __init__(self, company_id: int, out: str) -> None:
        self.company_id = company_id
        self.out = pathlib.Path(out)
        self.headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # expect: PCR201

    def fetch(self, endpoint: Endpoint, project_id: int | None = None) -> list[dict]:
        path = endpoint.path.format(project_id=project_id, company_id=self.company_id)
        response = requests.get(API_BASE + path, headers=self.headers, timeout=60)
        response.raise_for_status()
        return response.json()

    def run(self, projects: list[int]) -> None:
        for endpoint in ENDPOINTS:
            rows = [r for p in projects for r in self.fetch(endpoint, p)] if endpoint.per_project else self.fetch(endpoint)
            (self.out / f"{endpoint.name}.json").write_text(json.dumps(rows), encoding="utf-8")
