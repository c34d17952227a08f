"""http.client, for a host that has nothing else."""

from __future__ import annotations

import http.client
import json
import os
from urllib.parse import urlsplit


def rfi(project_id: int, rfi_id: int) -> dict:
    connection = http.client.HTTPSConnection("api.procore.com", timeout=30)
    headers = {
        "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    connection.request("GET", f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}", headers=headers)
    return json.load(connection.getresponse())


def grab(link: str) -> bytes:
    parts = urlsplit(link)
    connection = http.client.HTTPSConnection(parts.netloc, timeout=120)
    connection.request("GET", f"{parts.path}?{parts.query}")  # expect: PCR302
    return connection.getresponse().read()


def attachments(project_id: int, rfi_id: int) -> list[bytes]:
    found = rfi(project_id, rfi_id)
    return [grab(attachment["url"]) for question in found["questions"] for attachment in question["attachments"]]
