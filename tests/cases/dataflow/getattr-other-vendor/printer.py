"""The insecure keyword arguments belong to the plotter; Procore gets its own."""
import os

import requests

PLOTTER = {"base": "https://plotter.local:8443", "options": {"verify": False, "timeout": 5}}
PROCORE = {
    "base": "https://api.procore.com/rest/v1.0",
    "options": {
        "timeout": 30,
        "headers": {
            "Authorization": f"Bearer {os.environ.get('PROCORE_ACCESS_TOKEN')}",
            "Procore-Company-Id": os.environ.get("PROCORE_COMPANY_ID"),
        },
    },
}


def call(target, verb, path, **more):
    answer = getattr(requests, verb)(target["base"] + path, **{**target["options"], **more})
    answer.raise_for_status()
    return answer


def print_rfi(project_id, rfi_id):
    rfi = call(PROCORE, "get", f"/projects/{project_id}/rfis/{rfi_id}").json()
    call(PLOTTER, "post", "/jobs", json={"title": rfi["subject"], "copies": 1})
