"""Only the first label of the host varies."""

from __future__ import annotations

import os

import requests

SUBDOMAINS = {
    "production": "app",  # expect: PCR202
    "sandbox": "sandbox",
    "monthly": "api-monthly",
}


def get(path: str, environment: str = "production"):
    response = requests.get(
        f"https://{SUBDOMAINS[environment]}.procore.com/rest/v1.0/{path}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
