"""Exports whatever the table names; the name comes from the command line."""

import sys

import requests

BASE_URL = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
RESOURCES = {
    "projects": "/projects",
    "vendors": "/vendors",
    "offices": "/offices",
    "departments": "/departments",
    "programs": "/programs",
    "project_types": "/project_types",
    "regions": "/project_regions",
    "stages": "/project_stages",
    "owner_types": "/project_owner_types",
    "bid_types": "/project_bid_types",
    "tax_codes": "/tax_codes",
    "trades": "/trades",
    "images": "/images",
    "folders": "/folders",
    "cost_codes": "/cost_codes",  # expect: PCR402
    "cost_types": "/line_item_types",  # expect: PCR402
    "wbs": "/projects/{project_id}/work_breakdown_structure/wbs_codes",
}


def fetch(name, **ids):
    path = RESOURCES.get(name)
    if path is None:
        raise KeyError(name)
    return requests.get(BASE_URL + path.format(**ids), headers=HEADERS, timeout=30).json()


if __name__ == "__main__":
    print(fetch(sys.argv[1], project_id=sys.argv[2]))
