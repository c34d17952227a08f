"""A tap throttled by the helper of its framework."""
import os

import requests
import singer
from singer.utils import ratelimit

API = "https://api.procore.com/rest/v1.0"


def headers():
    return {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


@singer.utils.ratelimit(3600, 3600)  # expect: PCR205
def projects(company):
    return requests.get(f"{API}/companies/{company}/projects", headers=headers(), timeout=30).json()


@ratelimit(limit=3600, every=60 * 60)  # expect: PCR205
def rfis(project):
    return requests.get(f"{API}/projects/{project}/rfis", headers=headers(), timeout=30).json()


@ratelimit(20, 10)
def submittals(project):
    return requests.get(f"{API}/projects/{project}/submittals", headers=headers(), timeout=30).json()


@ratelimit(3600, 3600)
def tickets():
    return requests.get("https://example.zendesk.com/api/v2/tickets.json", timeout=30).json()
