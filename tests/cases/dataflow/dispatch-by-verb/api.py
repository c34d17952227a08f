"""Verbs and endpoints from tables; host, token and company header from one place."""
import os

import httpx

ENDPOINTS = {
    "rfi.list": ("get", "/rest/v1.0/projects/{project_id}/rfis"),
    "rfi.show": ("get", "/rest/v1.0/projects/{project_id}/rfis/{id}"),
    "vendor.create": ("post", "/rest/v1.0/projects/{project_id}/vendors"),
    "vendor.change": ("patch", "/rest/v1.0/projects/{project_id}/vendors/{id}"),
}


def make_client():
    return httpx.Client(
        base_url="https://api.procore.com",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )


def call(client, name, body=None, **path_values):
    verb, template = ENDPOINTS[name]
    arguments = {"json": body} if body is not None else {}
    answer = getattr(client, verb)(template.format(**path_values), **arguments)
    answer.raise_for_status()
    return answer.json()


def rename(client, project_id, vendor_id, name):
    return call(client, "vendor.change", {"vendor": {"name": name}}, project_id=project_id, id=vendor_id)


if __name__ == "__main__":
    with make_client() as client:
        print(len(call(client, "rfi.list", project_id=os.environ["PROJECT"])))
