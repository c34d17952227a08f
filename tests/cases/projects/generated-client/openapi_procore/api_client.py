# coding: utf-8
import json
from typing import Any, Dict, Optional
from urllib.parse import quote, urlencode

import urllib3

from openapi_procore.configuration import Configuration


class ApiClient:
    def __init__(self, configuration: Configuration, header_name: Optional[str] = None, header_value: Optional[str] = None):
        self.configuration = configuration
        self.default_headers: Dict[str, str] = {}
        if header_name is not None:
            self.default_headers[header_name] = header_value
        self.user_agent = "OpenAPI-Generator/1.0.0/python"
        self.pool = urllib3.PoolManager()

    @property
    def user_agent(self) -> str:
        return self.default_headers["User-Agent"]

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self.default_headers["User-Agent"] = value

    def set_default_header(self, header_name: str, header_value: str) -> None:
        self.default_headers[header_name] = header_value

    def param_serialize(self, method, resource_path, path_params=None, query_params=None, header_params=None, body=None):
        header_params = header_params or {}
        header_params.update(self.default_headers)
        if path_params:
            for k, v in path_params.items():
                resource_path = resource_path.replace("{%s}" % k, quote(str(v), safe=""))
        url = self.configuration.host + resource_path
        if query_params:
            url += "?" + urlencode(query_params)
        return method, url, header_params, body

    def call_api(self, method, url, header_params=None, body=None) -> Any:
        response = self.pool.request(
            method, url, headers=header_params, body=json.dumps(body) if body is not None else None
        )
        if response.status >= 400:
            raise RuntimeError(f"({response.status}) {response.reason}")
        return json.loads(response.data or b"null")
