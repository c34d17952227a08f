"""Load Procore's lists into the warehouse with a declared source."""

from __future__ import annotations

from collections.abc import Iterator

import dlt
from dlt.extract import DltResource
from dlt.sources.rest_api import RESTAPIConfig, rest_api_resources


@dlt.source(name="procore")
def procore_source(company_id: str = dlt.config.value, token: str = dlt.secrets.value) -> Iterator[DltResource]:
    config: RESTAPIConfig = {
        "client": {
            "base_url": "https://api.procore.com/rest/v1.0/",
            "auth": {"type": "bearer", "token": token},
            "headers": {"Procore-Company-Id": company_id},
            "paginator": {"type": "header_link"},
        },
        "resource_defaults": {"write_disposition": "merge", "primary_key": "id"},
        "resources": [
            {"name": "vendors", "endpoint": {"path": "vendors", "params": {"company_id": company_id}}},
            {"name": "directory", "endpoint": {"path": "users", "params": {"company_id": company_id}}},  # expect: PCR406
            {"name": "cost_types", "endpoint": {"path": "line_item_types"}},  # expect: PCR402
            "offices",
        ],
    }
    yield from rest_api_resources(config)


if __name__ == "__main__":
    pipeline = dlt.pipeline(pipeline_name="procore", destination="duckdb", dataset_name="raw_procore")
    print(pipeline.run(procore_source()))
