"""Copies offices; the settings are dataclasses that libraries fill."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

import cattrs
import requests
from dacite import from_dict


@dataclass(frozen=True)
class End:
    api: str
    company: int = 0

    def offices(self) -> str:
        return f"{self.api}/rest/v1.0/offices"

    def page(self) -> str:
        return f"{self.api}/{self.company}/company/home"


@dataclass(frozen=True)
class Mirror:
    source: End
    target: End


def copied(end: End) -> list[dict]:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": str(end.company)}
    return requests.get(end.offices(), headers=headers, timeout=30).json()


def main() -> None:
    with open("mirror.toml", "rb") as handle:
        mirror = from_dict(data_class=Mirror, data=tomllib.load(handle))
    print(copied(mirror.source), mirror.target.page())
    newer = cattrs.structure(json.loads(Path("mirror.json").read_text()), Mirror)
    print(copied(newer.source), newer.target.page())


main()
