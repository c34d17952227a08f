"""A Singer tap whose http_headers carry the company."""

from __future__ import annotations

from typing import Any

from singer_sdk import typing as th
from singer_sdk.authenticators import BearerTokenAuthenticator
from singer_sdk.streams import RESTStream


class ProcoreStream(RESTStream):
    url_base = "https://api.procore.com/rest/v1.0"
    records_jsonpath = "$[*]"

    @property
    def authenticator(self) -> BearerTokenAuthenticator:
        return BearerTokenAuthenticator.create_for_stream(self, token=self.config["access_token"])

    @property
    def http_headers(self) -> dict[str, str]:
        headers = super().http_headers
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        return headers

    def get_url_params(self, context: dict | None, next_page_token: Any | None) -> dict[str, Any]:
        return {"per_page": 100, "page": next_page_token or 1}


class DepartmentsStream(ProcoreStream):
    name = "departments"
    path = "/departments"
    primary_keys = ["id"]
    schema = th.PropertiesList(th.Property("id", th.IntegerType), th.Property("name", th.StringType)).to_dict()
