"""A Singer tap; the cookiecutter's http_headers never got the company."""

from __future__ import annotations

from typing import Any

from singer_sdk import typing as th
from singer_sdk.authenticators import BearerTokenAuthenticator
from singer_sdk.streams import RESTStream


class ProcoreStream(RESTStream):  # may: PCR201
    url_base = "https://api.procore.com/rest/v1.0"  # may: PCR201
    records_jsonpath = "$[*]"

    @property
    def authenticator(self) -> BearerTokenAuthenticator:
        return BearerTokenAuthenticator.create_for_stream(self, token=self.config["access_token"])

    @property
    def http_headers(self) -> dict[str, str]:
        headers = {}  # expect: PCR201
        if "user_agent" in self.config:
            headers["User-Agent"] = self.config["user_agent"]
        return headers

    def get_url_params(self, context: dict | None, next_page_token: Any | None) -> dict[str, Any]:
        params: dict[str, Any] = {"per_page": 100}
        if next_page_token:
            params["page"] = next_page_token
        return params


class DepartmentsStream(ProcoreStream):
    name = "departments"
    path = "/departments"
    primary_keys = ["id"]
    schema = th.PropertiesList(th.Property("id", th.IntegerType), th.Property("name", th.StringType)).to_dict()

    def get_url_params(self, context: dict | None, next_page_token: Any | None) -> dict[str, Any]:
        return {**super().get_url_params(context, next_page_token), "company_id": self.config["company_id"]}


class ProgramsStream(ProcoreStream):
    name = "programs"
    path = "/companies/{company_id}/programs"
    primary_keys = ["id"]
    schema = th.PropertiesList(th.Property("id", th.IntegerType), th.Property("name", th.StringType)).to_dict()
