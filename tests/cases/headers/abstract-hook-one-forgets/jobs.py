"""One heir knows the company, the other forgot it."""

from __future__ import annotations

from transport import Transport


class CompanyTransport(Transport):
    def __init__(self, token: str, company_id: int) -> None:
        super().__init__(token)
        self.company_id = company_id

    def build_headers(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self.token}",
            "Procore-Company-Id": str(self.company_id),
        }


class ReportTransport(Transport):
    def build_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Accept": "application/pdf"}  # expect: PCR201


def directory(token: str, company_id: int) -> list[dict]:
    return CompanyTransport(token, company_id).fetch(f"/rest/v1.0/companies/{company_id}/people")


def report(token: str, project_id: int) -> list[dict]:
    return ReportTransport(token).fetch(f"/rest/v1.0/projects/{project_id}/submittals")
