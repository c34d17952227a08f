from abc import ABC
from typing import Any, Iterable, List, Mapping, MutableMapping, Optional, Tuple

import requests
from airbyte_cdk.sources import AbstractSource
from airbyte_cdk.sources.streams import Stream
from airbyte_cdk.sources.streams.http import HttpStream
from airbyte_cdk.sources.streams.http.requests_native_auth import Oauth2Authenticator


class ProcoreStream(HttpStream, ABC):
    url_base = "https://api.procore.com/rest/v1.0/"
    primary_key = "id"

    def __init__(self, config: Mapping[str, Any], **kwargs):
        super().__init__(**kwargs)
        self.company_id = config["company_id"]

    def next_page_token(self, response: requests.Response) -> Optional[Mapping[str, Any]]:
        nxt = response.links.get("next")
        return {"url": nxt["url"]} if nxt else None

    def request_headers(self, **kwargs) -> Mapping[str, Any]:
        return {"Accept": "application/json"}  # expect: PCR201

    def request_params(self, **kwargs) -> MutableMapping[str, Any]:
        return {"company_id": self.company_id, "per_page": 20000}  # expect: PCR204

    def parse_response(self, response: requests.Response, **kwargs) -> Iterable[Mapping]:
        yield from response.json()


class Projects(ProcoreStream):
    def path(self, **kwargs) -> str:
        return "projects"


class Vendors(ProcoreStream):
    def path(self, **kwargs) -> str:
        return "vendors"


class SourceProcore(AbstractSource):
    def _auth(self, config):
        return Oauth2Authenticator(
            token_refresh_endpoint="https://login.procore.com/oauth/token",
            client_id=config["client_id"],
            client_secret=config["client_secret"],
            refresh_token=config["refresh_token"],  # may: PCR107
        )

    def check_connection(self, logger, config) -> Tuple[bool, Any]:
        headers = self._auth(config).get_auth_header()
        r = requests.get("https://api.procore.com/rest/v1.0/me", headers=headers)
        return (True, None) if r.ok else (False, r.text)

    def streams(self, config: Mapping[str, Any]) -> List[Stream]:
        auth = self._auth(config)
        return [Projects(config, authenticator=auth), Vendors(config, authenticator=auth)]
