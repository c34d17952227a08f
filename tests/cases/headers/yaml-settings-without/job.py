"""The API's address comes from config.yaml."""

from __future__ import annotations

import os
import pathlib
from typing import Any

import requests
import yaml

CONFIG: dict[str, Any] = yaml.safe_load(pathlib.Path(__file__).with_name("config.yaml").read_text(encoding="utf-8"))


def main() -> None:
    settings = CONFIG["procore"]
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # expect: PCR201
    for project_id in settings["projects"]:
        response = requests.get(f"{settings['api_url']}/projects/{project_id}/drawing_areas", headers=headers, timeout=30)
        response.raise_for_status()
        print(project_id, [area["name"] for area in response.json()])


if __name__ == "__main__":
    main()
