"""REST client handling, including ProcoreStream base class."""
from __future__ import annotations

from functools import cached_property
from typing import Any

from singer_sdk.authenticators import OAuthAuthenticator, SingletonMeta
from singer_sdk.pagination import BaseHATEOASPaginator
from singer_sdk.streams import RESTStream


class ProcoreAuthenticator(OAuthAuthenticator, metaclass=SingletonMeta):
    @property
    def oauth_request_body(self) -> dict:
        return {
            "grant_type": "client_credentials",
            "client_id": self.config["client_id"],
            "client_secret": self.config["client_secret"],
        }


class LinkPaginator(BaseHATEOASPaginator):
    def get_next_url(self, response):
        return response.links.get("next", {}).get("url")


class ProcoreStream(RESTStream):
    records_jsonpath = "$[*]"

    @property
    def url_base(self) -> str:
        return "https://sandbox.procore.com/rest/v1.0" if self.config.get("sandbox") else "https://api.procore.com/rest/v1.0"

    @cached_property
    def authenticator(self):
        login = "https://login-sandbox.procore.com" if self.config.get("sandbox") else "https://login.procore.com"
        return ProcoreAuthenticator(stream=self, auth_endpoint=f"{login}/oauth/token", oauth_scopes="")

    @property
    def http_headers(self) -> dict:
        headers = super().http_headers
        headers["Procore-Company-Id"] = str(self.config["company_id"])
        return headers

    def get_new_paginator(self):
        return LinkPaginator()

    def get_url_params(self, context: dict | None, next_page_token: Any | None) -> dict:
        return {"per_page": 1000, "company_id": self.config["company_id"]}
