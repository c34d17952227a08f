"""Only the system in the basement goes unchecked."""

from __future__ import annotations

import os

import requests

VERIFY = {"erp": False, "procore": True}
BASES = {"erp": "https://erp.local/api", "procore": "https://api.procore.com/rest/v1.0"}


def get(system: str, path: str):
    headers = {
        "Authorization": f"Bearer {os.environ[system.upper() + '_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    response = requests.get(BASES[system] + path, headers=headers, verify=VERIFY[system], timeout=30)
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    print(get("procore", "/projects/1/rfis"), get("erp", "/orders"))
