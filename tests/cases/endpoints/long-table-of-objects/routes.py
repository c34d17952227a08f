"""A route is an object; the command line names one of them."""

import sys
from dataclasses import dataclass

import requests


@dataclass(frozen=True)
class Route:
    path: str
    version: str = "v1.0"
    method: str = "GET"

    def url(self, **ids):
        return f"https://api.procore.com/rest/{self.version}/{self.path}".format(**ids)


ROUTES = {
    "projects": Route("projects", "v1.1"),
    "vendors": Route("vendors"),
    "offices": Route("offices"),
    "departments": Route("departments"),
    "programs": Route("programs"),
    "project_types": Route("project_types"),
    "regions": Route("project_regions"),
    "stages": Route("project_stages"),
    "tax_codes": Route("tax_codes"),
    "trades": Route("trades"),
    "images": Route("images"),
    "folders": Route("folders"),
    "modifications": Route("projects/{project_id}/budget_modifications"),
    "change": Route("projects/{project_id}/budget_changes", method="POST"),
    "upload": Route("projects/{project_id}/uploads", "v1.1", "POST"),
    "cost_codes": Route("cost_codes"),  # expect: PCR402
    "sub_jobs": Route("sub_jobs"),  # expect: PCR402
    "drop": Route("sub_jobs/{id}", method="DELETE"),  # expect: PCR401
    "finish": Route("todos/{id}", method="PATCH"),  # expect: PCR406
}


def call(name, **ids):
    route = ROUTES[name]
    headers = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
    return requests.request(route.method, route.url(**ids), headers=headers, timeout=30).json()


if __name__ == "__main__":
    print(call(sys.argv[1], project_id=sys.argv[2]))
