"""Nightly export of cost data, through the client that the platform team ships as a wheel."""

from buildtools import Client


class CostExport:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.client = Client(retries=3)

    def vendors(self) -> list[dict]:
        return self.client.get("vendors", company=self.company_id)

    def budget(self, project_id: int) -> list[dict]:
        return self.client.get(f"/projects/{project_id}/budget_views")  # expect: PCR201

    def drop(self, sub_job: int) -> None:
        self.client.delete(f"sub_jobs/{sub_job}", company=self.company_id)  # expect: PCR401

    def codes(self, project_id: int) -> list[dict]:
        return self.client.get(path=f"/cost_codes?project_id={project_id}", company=self.company_id)  # expect: PCR402


def main() -> None:
    export = CostExport(company_id=77)
    export.vendors()
    export.budget(12)
    export.drop(4)
    export.codes(12)


if __name__ == "__main__":
    main()
