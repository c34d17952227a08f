"""Headers as classes derived from dict."""

from __future__ import annotations

from collections import UserDict

import requests


class TokenHeaders(dict):
    def __init__(self, token: str) -> None:
        super().__init__()
        self["Authorization"] = "Bearer " + token  # expect: PCR201


class CompanyHeaders(TokenHeaders):
    def __init__(self, token: str, company: str) -> None:
        super().__init__(token)
        self.update({"Procore-Company-Id": company})


class OtherHeaders(UserDict):
    pass


def rfis(token: str) -> list:
    return requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=TokenHeaders(token)).json()


def submittals(token: str) -> list:
    url = "https://api.procore.com/rest/v1.0/projects/1/submittals"
    return requests.get(url, headers={**TokenHeaders(token), "Accept": "application/json"}).json()  # expect: PCR201


def incidents(token: str, company: str) -> list:
    url = "https://api.procore.com/rest/v1.0/projects/1/incidents"
    return requests.get(url, headers=CompanyHeaders(token, company)).json()


def vendors(token: str, company: str) -> list:
    headers = OtherHeaders({"Authorization": token})
    headers["Procore-Company-Id"] = company
    return requests.get("https://api.procore.com/rest/v1.0/vendors", headers=headers).json()
