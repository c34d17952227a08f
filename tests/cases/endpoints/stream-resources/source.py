"""Streams whose base class puts the path together; each says only its resource."""

from airbyte_cdk.sources.streams.http import HttpStream


class ProcoreStream(HttpStream):
    url_base = "https://api.procore.com/rest/"
    primary_key = "id"
    version = "v1.0"
    resource = ""

    def __init__(self, config, **kwargs):
        super().__init__(**kwargs)
        self.company_id = config["company_id"]

    def path(self, **kwargs):
        return f"{self.version}/{self.resource}"

    def request_headers(self, **kwargs):
        return {"Procore-Company-Id": str(self.company_id)}

    def next_page_token(self, response):
        return None

    def parse_response(self, response, **kwargs):
        yield from response.json()


class Projects(ProcoreStream):
    version = "v1.1"
    resource = "projects"


class CostCodes(ProcoreStream):
    resource = "cost_codes"  # expect: PCR402


class SubmittalLogs(ProcoreStream):
    resource = "submittal_logs"  # expect: PCR406


class Users(ProcoreStream):
    version = "v1.2"
    resource = "users"  # expect: PCR406


class PunchItems(ProcoreStream):
    resource = "punch_items"
    state_checkpoint_interval = 100
