"""Walks the table."""

from __future__ import annotations

import json
import os
import sys

import requests

from endpoints import ENDPOINTS

BASE = "https://api.procore.com"


def export(project_id: int) -> dict[str, list[dict]]:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    result = {}
    for name, template in ENDPOINTS.items():
        response = requests.get(BASE + template.format(project_id=project_id), headers=headers, timeout=30)
        response.raise_for_status()
        result[name] = response.json()
    return result


if __name__ == "__main__":
    json.dump(export(int(sys.argv[1])), sys.stdout, indent=2)
