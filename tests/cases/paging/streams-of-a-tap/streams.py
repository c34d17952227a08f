"""Streams of a tap, and those of another vendor."""

from singer_sdk.streams import RESTStream


class ProcoreStream(RESTStream):
    url_base = "https://api.procore.com/rest"
    page_size = 4000  # expect: PCR204

    @property
    def http_headers(self):
        return {"Authorization": f"Bearer {self.config['token']}", "Procore-Company-Id": str(self.config["company_id"])}

    def get_url_params(self, context, next_page_token):
        params = {"per_page": self.page_size, "company_id": self.config["company_id"]}
        if next_page_token:
            params["page"] = next_page_token
        return params


class Projects(ProcoreStream):
    name = "projects"
    path = "/v1.0/projects"


class Vendors(ProcoreStream):
    name = "vendors"
    path = "/v1.0/vendors"


class Offices(ProcoreStream):
    name = "offices"
    path = "/v1.0/offices"
    page_size = 500


class LedgerStream(RESTStream):
    url_base = "https://api.ledger.example/v2"
    page_size = 10000

    def get_url_params(self, context, next_page_token):
        return {"per_page": self.page_size, "page": next_page_token or 1}


class Entries(LedgerStream):
    name = "entries"
    path = "/entries"
