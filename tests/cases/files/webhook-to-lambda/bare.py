"""The same without a header for the file."""

from __future__ import annotations

import json
import os
import urllib.request


def handler(event: dict, context: object) -> dict:
    request = urllib.request.Request(
        f"https://api.procore.com/rest/v1.0/images/{event['resource_id']}?project_id={event['project_id']}",
        headers={
            "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        image = json.loads(response.read())
    with urllib.request.urlopen(image["url"], timeout=60) as response:  # expect: PCR302
        return {"bytes": len(response.read())}
