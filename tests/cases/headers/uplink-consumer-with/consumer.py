"""A declarative consumer with the company as a class-wide header."""

from __future__ import annotations

import os

from uplink import Consumer, Path, Query, get, headers, returns


@headers({"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"], "Accept": "application/json"})
class Procore(Consumer):
    """The few calls that the dashboard needs."""

    @returns.json
    @get("/rest/v1.0/projects/{project_id}/rfis")
    def rfis(self, project_id: Path, per_page: Query = 100):
        """RFIs of a project."""


def build() -> Procore:
    client = Procore(base_url="https://api.procore.com")
    client.session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
    return client
