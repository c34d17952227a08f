"""A tap whose base URL is configured, with a default; one stream is derived from the wrong base."""

from __future__ import annotations

from singer_sdk.streams import RESTStream


class SiteStream(RESTStream):
    records_jsonpath = "$[*]"

    @property
    def url_base(self) -> str:
        return self.config.get("api_url", "https://api.procore.com/rest/v1.0")

    @property
    def http_headers(self) -> dict:
        headers = super().http_headers
        headers["User-Agent"] = self.config.get("user_agent", "tap-site")
        return headers


class CompanyStream(SiteStream):
    @property
    def http_headers(self) -> dict:
        headers = super().http_headers
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        return headers


class Companies(SiteStream):
    name = "companies"
    path = "/companies"


class Projects(CompanyStream):
    name = "projects"
    path = "/companies/{company_id}/projects"
    parent_stream_type = Companies


class Rfis(CompanyStream):
    name = "rfis"
    path = "/projects/{project_id}/rfis"
    parent_stream_type = Projects


class Incidents(SiteStream):  # expect: PCR201
    name = "incidents"
    path = "/projects/{project_id}/incidents"
    parent_stream_type = Projects
