from dataclasses import dataclass, field

import requests


@dataclass
class HTTPRequest:
    method: str
    url: str
    headers: dict = field(default_factory=dict)
    json: object = None


class BaseClient:
    def __init__(self, base_url, headers=None):
        self.base_url = base_url
        self.default_headers = headers or {}
        self.session = requests.Session()

    def build(self, method, path, **kw):
        return HTTPRequest(method, self.base_url + path, dict(self.default_headers), kw.get("json"))

    def send(self, request):
        return self.session.request(request.method, request.url, headers=request.headers, json=request.json)
