from base import BaseClient


class ProcoreClient(BaseClient):
    def __init__(self, token):
        super().__init__("https://api.procore.com/rest/v1.0", headers={"Authorization": f"Bearer {token}"})  # expect: PCR201

    def rfis(self, project_id):
        return self.send(self.build("GET", f"/projects/{project_id}/rfis")).json()


class QuickBooks(BaseClient):
    def __init__(self, token):
        super().__init__("https://quickbooks.api.intuit.com/v3", headers={"Authorization": f"Bearer {token}"})

    def bills(self):
        return self.send(self.build("GET", "/company/1/query")).json()


def sync(t, q):
    ProcoreClient(t).rfis(1)
    QuickBooks(q).bills()
