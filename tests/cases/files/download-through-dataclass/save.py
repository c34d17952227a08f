"""Fetches each link with a bare client."""

from __future__ import annotations

from pathlib import Path

import httpx

from source import Folders


def save_all(folders: Folders, project_id: int, folder_id: int, target: Path) -> int:
    total = 0
    for file in folders.files(project_id, folder_id):
        response = httpx.get(file.url, follow_redirects=True, timeout=120)  # expect: PCR302
        response.raise_for_status()
        (target / file.name).write_bytes(response.content)
        total += file.size
    return total
