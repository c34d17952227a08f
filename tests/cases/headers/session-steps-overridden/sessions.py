"""Sessions that add the company in a step of their own."""

from __future__ import annotations

import httpx
import requests


class Builds(httpx.Client):
    def build_request(self, *args, **options):
        request = super().build_request(*args, **options)
        request.headers["Procore-Company-Id"] = "1"
        return request


class Prepares(requests.Session):
    def prepare_request(self, request):
        prepared = super().prepare_request(request)
        prepared.headers["Procore-Company-Id"] = "1"
        return prepared


class Sends(requests.Session):
    def send(self, request, **options):
        request.headers["Procore-Company-Id"] = "1"
        return super().send(request, **options)


class Logs(requests.Session):
    def send(self, request, **options):
        print(request.url)
        return super().send(request, **options)


def rfis() -> list:
    with Builds(base_url="https://api.procore.com/rest/v1.0", headers={"Authorization": "Bearer x"}) as session:
        return session.get("/projects/1/rfis").json()


def submittals() -> list:
    session = Prepares()
    session.headers["Authorization"] = "Bearer x"
    return session.get("https://api.procore.com/rest/v1.0/projects/1/submittals").json()


def incidents() -> list:
    session = Sends()
    session.headers["Authorization"] = "Bearer x"
    return session.get("https://api.procore.com/rest/v1.0/projects/1/incidents").json()


def vendors() -> list:
    session = Logs()
    session.headers["Authorization"] = "Bearer x"  # expect: PCR201
    return session.get("https://api.procore.com/rest/v1.0/vendors").json()
