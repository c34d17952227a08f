"""Clients whose credentials come from an auth object: the header would stand where the client is made."""

from __future__ import annotations

import httpx
import requests
from dlt.sources.helpers.rest_client import RESTClient
from dlt.sources.helpers.rest_client.auth import BearerTokenAuth


class Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self.token = token

    def auth_flow(self, request: httpx.Request):
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request


class TokenAuth(requests.auth.AuthBase):
    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class Api(requests.Session):
    def __init__(self, token: str) -> None:
        super().__init__()
        self.auth = TokenAuth(token)  # expect: PCR201


def weekly(token: str, project: int) -> tuple:
    client = httpx.Client(base_url="https://api.procore.com/rest/v1.0", auth=Bearer(token))  # expect: PCR201
    return client.get(f"/projects/{project}/rfis"), client.get(f"/projects/{project}/submittals")


def daily(token: str, project: int):
    client = RESTClient(base_url="https://api.procore.com/rest/v1.0", auth=BearerTokenAuth(token=token))  # expect: PCR201
    yield from client.paginate(f"/projects/{project}/incidents")
    yield from client.paginate(f"/projects/{project}/vendors")


def morning(token: str, project: int) -> requests.Response:
    return Api(token).get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis")


def evening(token: str, project: int) -> requests.Response:
    return Api(token).get(f"https://api.procore.com/rest/v1.0/projects/{project}/submittals")


def monthly(token: str, company: str, project: int) -> tuple:
    headers = {"Procore-Company-Id": company}
    client = httpx.Client(base_url="https://api.procore.com/rest/v1.0", auth=Bearer(token), headers=headers)
    return client.get(f"/projects/{project}/rfis"), client.get(f"/projects/{project}/submittals")
