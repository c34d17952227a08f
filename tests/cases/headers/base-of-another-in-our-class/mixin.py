"""A mixin of the Procore integration that also asks the accounting system; both addresses stand in settings."""

import requests


class ProcoreMixin:
    def __init__(self, settings):
        self.settings = settings

    def _ledger(self, path):
        answer = requests.get(self.settings.sage_url + path, verify=False, params={"per_page": 20000}, timeout=120)
        return {row["code"]: row["id"] for row in answer.json()}

    def _projects(self, token):
        headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
        return requests.get(self.settings.procore_url + "/rest/v1.0/projects", headers=headers, timeout=60).json()
