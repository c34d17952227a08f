"""Keyword arguments that every request gets."""
import os

import requests

DEFAULTS = {"timeout": 30, "verify": False}  # expect: PCR206


def get(path, **kwargs):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/{path}",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        **{**DEFAULTS, **kwargs},
    )
    answer.raise_for_status()
    return answer.json()


def rfis(project_id):
    return get(f"projects/{project_id}/rfis", params={"per_page": 100})


def users(project_id):
    return get(f"projects/{project_id}/users", timeout=5)
