from singer_sdk.streams import RESTStream

from auth import ProcoreSigning


class Rfis(RESTStream):
    name = "rfis"
    path = "/projects/1/rfis"
    url_base = "https://api.procore.com/rest/v1.0"

    @property
    def authenticator(self):
        return ProcoreSigning.of(self)

    @property
    def http_headers(self):
        return {**super().http_headers, "Procore-Company-Id": str(self.config["company_id"])}
