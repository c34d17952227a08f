"""A file that was saved in the middle of a thought."""

import requests

HEADERS = {"Authorization": "Bearer x"


def rfis(project_id):
    return requests.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis", headers=HEADERS).json(
