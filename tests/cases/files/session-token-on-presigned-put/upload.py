"""The session that carries the token is also used for the presigned target."""

from __future__ import annotations

import os

import requests

ROOT = "https://api.procore.com/rest/v1.1"

session = requests.Session()
session.headers.update(
    {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
)


def upload(project_id: int, name: str, content: bytes) -> str:
    created = session.post(
        f"{ROOT}/projects/{project_id}/uploads",
        json={"response_filename": name, "segments": [{"size": len(content)}]},
        timeout=30,
    ).json()
    segment = created["segments"][0]
    answer = session.put(segment["url"], data=content, headers=segment["headers"], timeout=300)  # expect: PCR303
    answer.raise_for_status()
    session.patch(
        f"{ROOT}/projects/{project_id}/uploads/{created['uuid']}",
        json={"segments": [{"etag": answer.headers["ETag"]}]},
        timeout=30,
    ).raise_for_status()
    return created["uuid"]
