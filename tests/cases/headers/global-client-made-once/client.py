"""A client in a module variable, made when somebody first needs it."""

from __future__ import annotations

import os

import httpx

_client = None
_full = None


def client() -> httpx.Client:
    global _client
    if _client is None:
        headers = {"Authorization": "Bearer " + os.environ["TOKEN"]}  # expect: PCR201
        _client = httpx.Client(base_url="https://api.procore.com/rest/v1.0", headers=headers)
    return _client


def full() -> httpx.Client:
    global _full
    if not _full:
        headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
        _full = httpx.Client(base_url="https://api.procore.com/rest/v1.0", headers=headers)
    return _full


def rfis(project: int) -> list:
    return client().get(f"/projects/{project}/rfis").json()


def submittals(project: int) -> list:
    return full().get(f"/projects/{project}/submittals").json()
