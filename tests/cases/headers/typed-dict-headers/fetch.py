"""Headers as a typed dict."""

from __future__ import annotations

from typing import TypedDict

import requests


class Headers(TypedDict, total=False):
    Authorization: str
    Accept: str


FullHeaders = TypedDict("FullHeaders", {"Authorization": str, "Procore-Company-Id": str})


def plain(token: str) -> Headers:
    return Headers(Authorization=f"Bearer {token}", Accept="application/json")  # expect: PCR201


def full(token: str, company: str) -> FullHeaders:
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}


def rfis(token: str, project: int) -> list[dict]:
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    return requests.get(url, headers=plain(token), timeout=60).json()


def submittals(token: str, company: str, project: int) -> list[dict]:
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/submittals"
    return requests.get(url, headers=full(token, company), timeout=60).json()
