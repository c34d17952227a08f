"""The folder is a package, and the scheduler puts it on the path all the same."""

import requests
from airflow.hooks.base import BaseHook


class ProcoreHook(BaseHook):
    def get(self, path, **params):
        conn = self.get_connection("procore_default")
        headers = {"Authorization": f"Bearer {conn.password}", "Procore-Company-Id": conn.extra_dejson["company_id"]}
        return requests.get(f"https://api.procore.com/rest/{path}", headers=headers, params=params).json()
