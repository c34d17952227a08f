"""An opener adds the token to everything it opens, each hop of a redirect included."""

from __future__ import annotations

import json
import os
import urllib.request

opener = urllib.request.build_opener()
opener.addheaders = [  # expect: PCR303
    ("Authorization", f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"),
    ("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"]),
]
urllib.request.install_opener(opener)


def images(project_id: int) -> list[dict]:
    url = f"https://api.procore.com/rest/v1.0/images?project_id={project_id}"  # may: PCR201
    with urllib.request.urlopen(url, timeout=30) as response:  # may: PCR201
        return json.load(response)


def save(project_id: int) -> None:
    for image in images(project_id):
        urllib.request.urlretrieve(image["url"], f"{image['id']}.jpg")
