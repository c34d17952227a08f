"""Here nearly all streams are below the heir that adds the company, and one was forgotten."""

from airbyte_cdk.sources.streams.http import HttpStream


class Base(HttpStream):
    url_base = "https://api.procore.com/rest/v1.0/"
    primary_key = "id"

    def __init__(self, company):
        super().__init__()
        self.company = company

    def request_headers(self, **kwargs):
        return {"Accept": "application/json"}


class OfCompany(Base):
    def request_headers(self, **kwargs):
        headers = super().request_headers(**kwargs)
        headers["Procore-Company-Id"] = self.company
        return headers


class Vendors(OfCompany):
    def path(self, **kwargs):
        return "vendors"


class Offices(OfCompany):
    def path(self, **kwargs):
        return "offices"


class Trades(Base):  # expect: PCR201
    def path(self, **kwargs):
        return "trades"
