"""One pool holds the token, the other does not."""

from __future__ import annotations

import json
import os

import urllib3

api = urllib3.PoolManager(
    headers={
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
)
plain = urllib3.PoolManager(timeout=60)


def images(project_id: int) -> list[dict]:
    return json.loads(api.request("GET", f"https://api.procore.com/rest/v1.0/images?project_id={project_id}").data)


def save(project_id: int) -> None:
    for image in images(project_id):
        picture = api.request("GET", image["url"])
        thumbnail = plain.request("GET", image["thumbnail_url"])  # expect: PCR302
        for name, answer in (("picture", picture), ("thumbnail", thumbnail)):
            with open(f"{image['id']}-{name}.jpg", "wb") as handle:
                handle.write(answer.data)
