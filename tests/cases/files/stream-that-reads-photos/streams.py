"""A Singer stream that adds the content of photos to its rows."""

import base64

import requests
from singer_sdk.streams import RESTStream


class ProcoreStream(RESTStream):
    url_base = "https://api.procore.com/rest/v1.0"

    @property
    def http_headers(self) -> dict:
        headers = super().http_headers
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        return headers


class Photos(ProcoreStream):
    name = "photos"
    path = "/images"

    def post_process(self, row: dict, context=None) -> dict:
        row["content"] = base64.b64encode(requests.get(row["url"], timeout=60).content).decode()  # expect: PCR302
        return row


class Submittals(ProcoreStream):
    name = "submittals"
    path = "/submittals"

    def post_process(self, row: dict, context=None) -> dict:
        headers = self.authenticator.auth_headers
        row["sizes"] = [len(requests.get(a["url"], headers=headers, timeout=60).content) for a in row["attachments"]]
        row["weather"] = requests.get("https://weather.example.org/today", timeout=10).json()
        return row
