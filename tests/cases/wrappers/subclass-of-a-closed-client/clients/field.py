from acme.http import BaseClient


class FieldClient(BaseClient):
    """Adds the company wherever it knows one."""

    def __init__(self, company_id):
        super().__init__()
        self.company_id = company_id

    def call(self, method, path, headers=None):
        merged = {"Procore-Company-Id": str(self.company_id), **(headers or {})}
        return super().call(method, path, merged)


class BareClient(BaseClient):
    def companies(self):
        return self.call("GET", "/rest/v1.0/companies")

    def projects(self, company):
        return self.call("GET", f"/rest/v1.0/companies/{company}/projects")  # expect: PCR201


def inspections(project_id):
    return FieldClient(5).call("GET", f"/rest/v1.0/projects/{project_id}/checklist/lists")
