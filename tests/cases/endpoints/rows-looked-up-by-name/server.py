import httpx

from catalogue import OPERATIONS

BASE_URL = "https://api.procore.com/rest/v1.0"


class Api:
    def __init__(self, token, company_id):
        headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
        self._client = httpx.Client(headers=headers, timeout=20)

    def call(self, name, body=None, **ids):
        operation = OPERATIONS[name]
        url = BASE_URL + operation["path"].format(**ids)
        return self._client.request(operation["method"], url, json=body).json()
