"""Uses the constants of settings.py."""

import os

import requests

from settings import API, AUTH_HEADER, COMPANY_HEADER

headers = {AUTH_HEADER: f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", COMPANY_HEADER: os.environ["PROCORE_COMPANY_ID"]}  # may: PCR201


def specification_sets(project_id: int) -> list:
    response = requests.get(f"{API}/projects/{project_id}/specification_sets", headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    print(specification_sets(int(os.environ["PROCORE_PROJECT_ID"])))
