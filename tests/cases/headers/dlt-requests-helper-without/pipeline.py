"""A dlt pipeline over dlt's own requests, with the token alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import dlt
from dlt.sources.helpers import requests

API = "https://api.procore.com/rest/v1.0"


@dlt.resource(name="manpower_logs", write_disposition="append")
def manpower_logs(project_id: int, day: str, token: str = dlt.secrets.value) -> Iterator[Any]:
    response = requests.get(f"{API}/projects/{project_id}/manpower_logs", params={"log_date": day}, headers={"Authorization": f"Bearer {token}"})  # expect: PCR201
    response.raise_for_status()
    yield response.json()


if __name__ == "__main__":
    pipeline = dlt.pipeline("procore_logs", destination="duckdb", dataset_name="logs")
    print(pipeline.run(manpower_logs(77, "2025-06-02")))
