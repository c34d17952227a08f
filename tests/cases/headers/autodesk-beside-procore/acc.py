"""Mirror issues between Autodesk Construction Cloud and Procore."""

from __future__ import annotations

import os

import httpx

ACC_BASE = "https://developer.api.autodesk.com"


class AccClient:
    def __init__(self, token: str) -> None:
        self.http = httpx.Client(base_url=ACC_BASE, headers={"Authorization": f"Bearer {token}"})

    def companies(self, account_id: str) -> list[dict]:
        return self.http.get(f"/hq/v1/accounts/{account_id}/companies").raise_for_status().json()

    def rfis(self, container_id: str) -> list[dict]:
        return self.http.get(f"/bim360/rfis/v2/containers/{container_id}/rfis").raise_for_status().json()["results"]


class ProcoreClient:
    def __init__(self, token: str, company_id: str) -> None:
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company_id}
        self.http = httpx.Client(base_url="https://api.procore.com", headers=headers)

    def create_rfi(self, project_id: int, subject: str, question: str) -> dict:
        body = {"rfi": {"subject": subject, "question": {"body": question}}}
        return self.http.post(f"/rest/v1.0/projects/{project_id}/rfis", json=body).raise_for_status().json()


def mirror(container_id: str, project_id: int) -> int:
    acc = AccClient(os.environ["ACC_TOKEN"])
    procore = ProcoreClient(os.environ["PROCORE_ACCESS_TOKEN"], os.environ["PROCORE_COMPANY_ID"])
    for issue in acc.rfis(container_id):
        procore.create_rfi(project_id, issue["title"], issue["question"])
    return 0
