"""Nothing tells which of the two a function is handed, so nothing is said of what it asks."""

import requests


class ProcoreClient:
    def get(self, path):
        headers = {"Authorization": "Bearer x", "Procore-Company-Id": "17"}
        return requests.get("https://api.procore.com/rest/v1.0" + path, headers=headers, timeout=30)


class LedgerClient:
    def get(self, path):
        return requests.get("https://api.ledger.example/v3" + path, timeout=30)
