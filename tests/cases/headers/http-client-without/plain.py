"""http.client: host and path apart, company forgotten."""

from __future__ import annotations

import http.client
import json
import os

HOST = "api.procore.com"


def fetch(project_id: int) -> list[dict]:
    connection = http.client.HTTPSConnection(HOST, timeout=30)
    try:
        connection.request("GET", f"/rest/v1.0/projects/{project_id}/submittals", headers={"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]})  # expect: PCR201
        answer = connection.getresponse()
        return json.loads(answer.read())
    finally:
        connection.close()
