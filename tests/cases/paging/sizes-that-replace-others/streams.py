"""Streams of a connector; the second version of the API gives smaller pages."""

from airbyte_cdk.sources.streams.http import HttpStream


class ProcoreStream(HttpStream):
    url_base = "https://api.procore.com/rest/v1.0/"
    primary_key = "id"

    def __init__(self, config, **kwargs):
        super().__init__(**kwargs)
        self.company_id = config["company_id"]
        self.page_size = config.get("page_size", 500)

    def request_headers(self, *args, **kwargs):
        return {"Procore-Company-Id": str(self.company_id)}

    def request_params(self, stream_state=None, stream_slice=None, next_page_token=None):
        if next_page_token:
            return dict(next_page_token)
        return {"per_page": self.page_size}


class Vendors(ProcoreStream):
    def path(self, **kwargs):
        return "vendors"


class Issues(ProcoreStream):
    url_base = "https://api.procore.com/rest/v2.0/"

    def path(self, **kwargs):
        return f"companies/{self.company_id}/coordination_issues"

    def request_params(self, stream_state=None, stream_slice=None, next_page_token=None):
        params = super().request_params(stream_state, stream_slice, next_page_token)
        params["per_page"] = 100
        return params


class Workflows(ProcoreStream):
    url_base = "https://api.procore.com/rest/v2.0/"

    def path(self, **kwargs):
        return f"companies/{self.company_id}/workflows"

    def request_params(self, stream_state=None, stream_slice=None, next_page_token=None):
        params = super().request_params(stream_state, stream_slice, next_page_token)
        params["per_page"] = 250  # expect: PCR204
        return params
