"""Keep the sheets of an area."""

from __future__ import annotations

import os
from pathlib import Path

import httpx
from models import DRAWINGS, Drawing

TOKEN = os.environ["PROCORE_TOKEN"]
api = httpx.Client(
    base_url="https://api.procore.com",
    headers={"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
)


def drawings(project: int, area: int) -> list[Drawing]:
    answer = api.get(f"/rest/v1.1/drawing_areas/{area}/drawings", params={"project_id": project})
    return DRAWINGS.validate_python(answer.json())


def keep(project: int, area: int, folder: Path) -> None:
    for drawing in drawings(project, area):
        content = httpx.get(str(drawing.latest.sheet), follow_redirects=True).content  # expect: PCR302
        (folder / f"{drawing.number}.pdf").write_bytes(content)
        httpx.get(drawing.latest.page)


def keep_well(project: int, area: int, folder: Path) -> None:
    for drawing in drawings(project, area):
        (folder / f"{drawing.number}.pdf").write_bytes(api.get(str(drawing.latest.sheet)).content)
