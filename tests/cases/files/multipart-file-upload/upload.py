"""File content in one multipart call."""

from __future__ import annotations

import mimetypes
import os
from pathlib import Path

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def upload(project_id: int, parent_id: int, path: Path) -> dict:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    with path.open("rb") as handle:
        response = requests.post(  # expect: PCR404
            f"{API}/files",
            params={"project_id": project_id},
            headers=HEADERS,
            data={"file[parent_id]": parent_id, "file[name]": path.name},
            files={"file[data]": (path.name, handle, kind)},
            timeout=300,
        )
    response.raise_for_status()
    return response.json()


def upload_photo(project_id: int, category_id: int, path: Path) -> dict:
    files = {"image[data]": (path.name, path.read_bytes(), "image/jpeg")}  # may: PCR404
    data = {"image[image_category_id]": category_id}
    response = requests.post(f"{API}/images", params={"project_id": project_id}, headers=HEADERS, data=data, files=files, timeout=300)  # expect: PCR404
    response.raise_for_status()
    return response.json()
