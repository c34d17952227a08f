import os

import requests

API = "https://api.procore.com/rest/v1.0"


def build_headers(token: str) -> dict:
    return {  # expect: PCR201
        "Authorization": "Bearer " + token,
        "Company-Id": os.environ["COMPANY_ID"],
        "Accept": "application/json",
    }


def vendors(token: str) -> list:
    return requests.get(f"{API}/vendors", headers=build_headers(token), timeout=60).json()


def exported(token: str, company: int) -> str:
    response = requests.get(
        f"{API}/companies/{company}/timecard_time_types",
        headers={**build_headers(token), "Accept": "text/csv"},
        timeout=120,
    )
    return response.text
