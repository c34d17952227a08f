"""Header names are case-insensitive and may come from constants, joins and formats."""

from __future__ import annotations

import os
from enum import Enum

import requests

API = "https://api.procore.com/rest/v1.0"
PREFIX = "Procore"
COMPANY_ID_HEADER = f"{PREFIX}-Company-Id"


class Header(str, Enum):
    AUTH = "Authorization"
    COMPANY = "PROCORE-COMPANY-ID"


def lower(token: str, company: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}", "procore-company-id": company}


def formatted(token: str, company: str) -> dict[str, str]:
    return {"Authorization": "Bearer {}".format(token), COMPANY_ID_HEADER: company}


def enumerated(token: str, company: str) -> dict[str, str]:
    return {Header.AUTH.value: f"Bearer {token}", Header.COMPANY.value: company}


def main() -> None:
    token, company = os.environ["PROCORE_ACCESS_TOKEN"], os.environ["PROCORE_COMPANY_ID"]
    url = f"{API}/companies/{company}/people"
    for build in (lower, formatted, enumerated):
        print(build.__name__, requests.get(url, headers=build(token, company), timeout=10).status_code)
    print(requests.get(url, headers=lower(token, company), timeout=10).json())
    print(requests.get(url, headers=formatted(token, company), timeout=10).json())
    print(requests.get(url, headers=enumerated(token, company), timeout=10).json())


if __name__ == "__main__":
    main()
