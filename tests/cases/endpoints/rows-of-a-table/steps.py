"""Walks through a list of calls; what is deleted and what is read stand in rows of their own."""

import requests

BASE_URL = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
STEPS = [
    ("GET", "/projects"),
    ("GET", "/vendors"),
    ("GET", "/offices"),
    ("GET", "/departments"),
    ("GET", "/programs"),
    ("GET", "/trades"),
    ("GET", "/images"),
    ("GET", "/folders"),
    ("GET", "/tax_codes"),
    ("GET", "/projects/4/budget_modifications"),
    ("DELETE", "/webhooks/hooks/5"),  # expect: PCR406
    ("GET", "/sub_jobs"),  # expect: PCR402
    ("POST", "/todos"),  # expect: PCR406
]


def run():
    for method, path in STEPS:
        print(requests.request(method, BASE_URL + path, headers=HEADERS, timeout=30).status_code)


run()
