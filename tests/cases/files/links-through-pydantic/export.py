"""RFIs with everything that hangs on them."""

from __future__ import annotations

import os
from pathlib import Path

import httpx

from models import Rfi

api = httpx.Client(
    base_url="https://api.procore.com/rest/v1.0",
    headers={
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    },
)


def load(project_id: int) -> list[Rfi]:
    rows = api.get(f"/projects/{project_id}/rfis").raise_for_status().json()
    return [Rfi(**row) for row in rows]


def export(project_id: int, folder: Path) -> None:
    for rfi in load(project_id):
        for question in rfi.questions:
            for attachment in question.attachments:
                content = httpx.get(attachment.url, follow_redirects=True).content  # expect: PCR302
                (folder / f"{rfi.number}-{attachment.filename}").write_bytes(content)
