"""One resource hands the company over, the other forgets it."""

from __future__ import annotations

from base import Base


class Submittals(Base):
    def list(self, company_id: int, project_id: int) -> list[dict]:
        return self.get_request(
            f"/rest/v1.1/projects/{project_id}/submittals", additional_headers={"Procore-Company-Id": str(company_id)}
        )


class Projects(Base):
    def list(self, company_id: int) -> list[dict]:
        return self.get_request("/rest/v1.1/projects", params={"company_id": company_id})  # expect: PCR201
