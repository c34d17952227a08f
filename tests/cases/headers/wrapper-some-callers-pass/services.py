"""Callers of the wrapper: two do it right, two forgot."""

from __future__ import annotations

from client import ProcoreHttp


class Services:
    def __init__(self, http: ProcoreHttp) -> None:
        self.http = http

    def company_header(self) -> dict[str, str]:
        return {"Procore-Company-Id": str(self.http.company_id)}

    def submittals(self, project_id: int) -> list[dict]:
        return self.http.get(f"/rest/v1.1/projects/{project_id}/submittals", headers=self.company_header())

    def forms(self, project_id: int) -> list[dict]:
        return self.http.get(
            f"/rest/v1.0/projects/{project_id}/forms",
            headers=self.company_header(),
            params={"per_page": 50},
        )

    def vendors(self, project_id: int) -> list[dict]:
        return self.http.get(f"/rest/v1.0/projects/{project_id}/vendors", params={"per_page": 50})  # expect: PCR201

    def projects(self) -> list[dict]:
        return self.http.get(  # expect: PCR201
            "/rest/v1.1/projects",
            params={"company_id": self.http.company_id},
        )


def build(token: str, company_id: int) -> Services:
    return Services(ProcoreHttp(token, company_id))
