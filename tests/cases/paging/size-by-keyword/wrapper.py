"""A thin client that turns keywords into query parameters."""
import os

import httpx


class Wrapper:
    page_size = 100

    def __init__(self):
        self._client = httpx.Client(
            base_url="https://api.procore.com/rest/v1.0",
            headers={
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
        )

    def get(self, path, **query):
        query.setdefault("per_page", self.page_size)
        answer = self._client.get(path, params=query)
        answer.raise_for_status()
        return answer.json()


def prime_contracts(project_id):
    return Wrapper().get("/prime_contracts", project_id=project_id, per_page=20000)  # expect: PCR204


def trades(company_id):
    return Wrapper().get("/trades", company_id=company_id)
