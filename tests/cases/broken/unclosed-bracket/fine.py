"""Its neighbour can still be read."""

import os

import requests


def vendors(project_id):
    url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors"
    return requests.get(url, headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}, timeout=30).json()  # expect: PCR201
