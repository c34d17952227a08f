"""An address that only a setting tells, with the Procore token in its query and no header at all."""
import os

import requests

BASE = os.environ["API_BASE"]


def people_in_procore(project, token):
    return requests.get(  # expect: PCR201
        f"{BASE}/rest/v1.0/projects/{project}/users",
        params={"access_token": token},  # expect: PCR106
    ).json()
