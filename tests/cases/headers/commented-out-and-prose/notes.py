"""How we used to call the API.

    requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": "Bearer …"})

The line above lacks the company header; see `current()` for the way it is done today.
"""

from __future__ import annotations

import logging
import os

import requests

log = logging.getLogger(__name__)

# resp = requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers={"Authorization": "Bearer x"})
HELP = """usage: curl -H "Authorization: Bearer $TOKEN" https://api.procore.com/rest/v1.0/projects/1/rfis"""


def current(project_id: int) -> list[dict]:
    """GET https://api.procore.com/rest/v1.0/projects/{id}/rfis."""
    log.info("GET https://api.procore.com/rest/v1.0/projects/%s/rfis", project_id)
    response = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    if response.status_code == 400:
        raise RuntimeError("Missing Procore-Company-Id header")
    response.raise_for_status()
    return response.json()
