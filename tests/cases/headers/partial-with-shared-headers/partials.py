"""functools.partial binds the headers once."""

import functools
import os

import requests

HEADERS = {"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]}  # expect: PCR201

get = functools.partial(requests.get, headers=HEADERS, timeout=30)
patch = functools.partial(requests.patch, headers=HEADERS, timeout=30)

ROOT = "https://api.procore.com/rest/v1.0"


def open_items(project_id):
    response = get(f"{ROOT}/punch_items", params={"project_id": project_id})
    response.raise_for_status()
    return [item for item in response.json() if item["status"] != "Closed"]


def rename_area(project_id, area_id, name):
    response = patch(f"{ROOT}/projects/{project_id}/drawing_areas/{area_id}", json={"drawing_area": {"name": name}})
    response.raise_for_status()
