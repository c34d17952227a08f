"""Procore client."""
import os
import requests

class ProcoreApi:
    def __init__(self):
        self.base_url = os.environ["PROCORE_BASE_URL"].rstrip("/")
        self.headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def _get(self, path, **params):
        r = requests.get(self.base_url + path, params=params, headers=self.headers, timeout=30)
        r.raise_for_status()
        return r.json()

    def cost_codes(self, project_id):
        return self._get("/cost_codes", project_id=project_id)  # expect: PCR402

    def users(self, company_id):
        return self._get("/users", company_id=company_id)  # expect: PCR406

    def projects(self, company_id):
        return self._get("/projects", company_id=company_id)
