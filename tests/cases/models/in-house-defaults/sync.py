"""What an object adds by itself is sent whatever else it and its calls are given."""

from acme_http import Bare, Fixed, Link, Plain

ROOT = "https://api.procore.com/rest/v1.0"
JSON = {"Accept": "application/json"}


def made_with_headers(token: str, project: int):
    return Link(ROOT, token, headers=JSON).read(f"/projects/{project}/rfis")


def asked_with_headers(token: str, project: int):
    return Link(ROOT, token).read(f"/projects/{project}/rfis", headers=JSON)


def keeps_no_headers(token: str, project: int):
    return Bare(ROOT, token).read(f"/projects/{project}/rfis", headers=JSON)


def merges_no_headers(token: str, project: int):
    return Fixed(ROOT, token, headers=JSON).read(f"/projects/{project}/rfis", headers=JSON)


def adds_no_company(token: str, project: int):
    return Plain(ROOT, token).read(f"/projects/{project}/rfis", headers=JSON)  # expect: PCR201
