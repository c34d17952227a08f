"""Extracts what settings.toml names."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import requests

SETTINGS = tomllib.loads(Path("settings.toml").read_text(encoding="utf-8"))["procore"]
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "company-id": str(SETTINGS["company_id"])}  # expect: PCR201
SOURCES = {
    "rfis": "/rest/v1.0/projects/{project}/rfis",
    "weather": "/rest/v1.0/projects/{project}/weather_logs",  # expect: PCR406
    "cost_codes": "/rest/v1.0/cost_codes?project_id={project}",  # expect: PCR402
}


def extract(name: str, project: int) -> Iterator[dict]:
    url: str | None = SETTINGS["api"] + SOURCES[name].format(project=project)
    while url:
        response = requests.get(url, headers=HEADERS, timeout=60)
        response.raise_for_status()
        yield from response.json()
        url = response.links.get("next", {}).get("url")


def main() -> None:
    for project in SETTINGS["projects"]:
        for name in SOURCES:
            Path(f"{name}-{project}.json").write_text(json.dumps(list(extract(name, project))), encoding="utf-8")


if __name__ == "__main__":
    main()
