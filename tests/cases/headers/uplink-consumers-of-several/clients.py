"""Declarative clients of two vendors."""

import os

from uplink import Consumer, Header, Path, Query, delete, get, headers, returns


class Sites(Consumer):
    """Without the company."""

    def __init__(self, token, base_url="https://app.procore.com/rest/"):  # expect: PCR202
        super().__init__(base_url=base_url)
        self.session.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201

    @returns.json
    @get("v1.0/companies/{company}/projects")
    def projects(self, company: Path):
        """All projects."""


@headers({"Procore-Company-Id": "4471"})
class Codes(Consumer):
    """With it."""

    def __init__(self, token):
        super().__init__(base_url="https://api.procore.com/rest/")
        self.session.headers["Authorization"] = f"Bearer {token}"

    @get("v1.0/standard_cost_codes")  # expect: PCR402
    def codes(self, company_id: Query):
        """Codes."""

    @headers({"Accept": "application/json"})
    @delete("v1.0/standard_cost_codes/{code}")  # expect: PCR401
    def drop(self, code: Path, company_id: Query):
        """Drop one."""


class Ledger(Consumer):
    """Somebody else's."""

    @get("v1.0/cost_codes")
    def codes(self, company_id: Query):
        """Codes of the ledger."""


if __name__ == "__main__":
    print(Sites(os.environ["TOKEN"]).projects(4471))
    print(Codes(os.environ["TOKEN"]).codes(4471))
    print(Ledger(base_url="https://api.ledger.example/").codes(4471))
