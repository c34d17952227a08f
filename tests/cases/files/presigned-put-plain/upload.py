"""The presigned target gets only the headers that came with it; the file is then bound by its uuid."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest"


def headers() -> dict[str, str]:
    return {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def upload(project_id: int, folder_id: int, name: str, content: bytes) -> dict:
    url = f"{API}/v1.1/projects/{project_id}/uploads"
    created = requests.post(
        url,
        json={"response_filename": name, "segments": [{"size": len(content)}]},
        headers=headers(),
        timeout=30,
    ).json()
    segment = created["segments"][0]
    stored = requests.put(segment["url"], data=content, headers=segment["headers"], timeout=300)
    stored.raise_for_status()
    etags = [{"etag": stored.headers["ETag"]}]
    requests.patch(f"{url}/{created['uuid']}", json={"segments": etags}, headers=headers(), timeout=30).raise_for_status()
    file = {"parent_id": folder_id, "name": name, "upload_uuid": created["uuid"]}
    bound = requests.post(
        f"{API}/v1.0/files",
        params={"project_id": project_id},
        json={"file": file},
        headers=headers(),
        timeout=30,
    )
    bound.raise_for_status()
    return bound.json()
