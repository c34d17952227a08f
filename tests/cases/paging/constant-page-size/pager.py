"""Generator over all pages of an endpoint."""
import os

import httpx

PER_PAGE = 5_000  # expect: PCR204


class Pager:
    def __init__(self, token):
        self.client = httpx.Client(
            base_url="https://api.procore.com",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=60,
        )

    def rows(self, path, **filters):
        page = 1
        while True:
            answer = self.client.get(path, params={**filters, "page": page, "per_page": PER_PAGE})  # may: PCR204
            answer.raise_for_status()
            rows = answer.json()
            yield from rows
            if len(rows) < PER_PAGE:
                return
            page += 1


def change_events(token, project_id):
    return list(Pager(token).rows("/rest/v1.1/change_events", project_id=project_id))
