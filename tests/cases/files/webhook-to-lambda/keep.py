"""One function calls the API and follows links, with the token on every hop."""

from __future__ import annotations

import json
import os
import urllib.request


def call(url: str) -> bytes:
    request = urllib.request.Request(url)
    request.add_header("Authorization", "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"])  # expect: PCR303
    request.add_header("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"])
    with urllib.request.urlopen(request, timeout=30) as response:
        return response.read()


def handler(event: dict, context: object) -> dict:
    image = json.loads(call(f"https://api.procore.com/rest/v1.0/images/{event['resource_id']}"))
    return {"bytes": len(call(image["url"]))}
