"""The headers, company included, come from settings.toml."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import requests

with Path("settings.toml").open("rb") as handle:
    SETTINGS = tomllib.load(handle)


def pull(project_id: int) -> list[dict]:
    api = SETTINGS["api"]
    headers = dict(api["headers"])
    headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
    response = requests.get(f"{api['base']}/projects/{project_id}/rfis", headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()
