import httpx
from requests.auth import AuthBase


class QueryToken(AuthBase):
    def __init__(self, provider, name="access_token"):
        self.provider = provider
        self.name = name

    def __call__(self, request):
        request.prepare_url(request.url, {self.name: self.provider()})  # expect: PCR106
        return request


class HeaderToken(AuthBase):
    def __init__(self, provider):
        self.provider = provider

    def __call__(self, request):
        request.prepare_url(request.url, {"locale": "en"})
        request.headers["Authorization"] = f"Bearer {self.provider()}"
        return request


class QueryFlow(httpx.Auth):
    def __init__(self, provider):
        self.provider = provider

    def auth_flow(self, request):
        request.url = f"{request.url}?access_token={self.provider()}"  # expect: PCR106
        yield request
