"""A dlt pipeline over RESTClient with complete headers."""

from __future__ import annotations

import dlt
from dlt.sources.helpers.rest_client import RESTClient
from dlt.sources.helpers.rest_client.paginators import HeaderLinkPaginator


@dlt.source(name="procore")
def procore_source(company_id: int = dlt.config.value, token: str = dlt.secrets.value):
    client = RESTClient(
        base_url="https://api.procore.com/rest/v1.0",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        paginator=HeaderLinkPaginator(),
    )

    @dlt.resource(write_disposition="replace")
    def people():
        for page in client.paginate(f"/companies/{company_id}/people", params={"per_page": 200}):
            yield page

    @dlt.resource(primary_key="id", write_disposition="merge")
    def vendors(project_id: int = dlt.config.value):
        yield from client.paginate(f"/projects/{project_id}/vendors")

    return people, vendors


if __name__ == "__main__":
    pipeline = dlt.pipeline("procore", destination="duckdb", dataset_name="procore_raw")
    print(pipeline.run(procore_source()))
