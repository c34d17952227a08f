"""Copies tables out of Procore and out of the warehouse's own service; what to copy stands in two files."""

import os
from pathlib import Path

import requests
import yaml

HERE = Path(__file__).parent


def procore(path: str, project: int) -> list:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    url = f"https://api.procore.com/rest/v1.0/{path}"
    return requests.get(url, params={"project_id": project}, headers=headers, timeout=60).json()


def warehouse(path: str) -> list:
    return requests.get(f"https://warehouse.example.net/rest/v1.0/{path}", timeout=60).json()


def main(project: int) -> None:
    for name, table in yaml.safe_load((HERE / "procore_tables.yaml").read_text()).items():
        print(name, len(procore(table["path"], project)))
    for name, table in yaml.safe_load((HERE / "warehouse_tables.yaml").read_text()).items():
        print(name, len(warehouse(table["path"])))


main(7)
