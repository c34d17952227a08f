"""The link rides in a dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class RemoteFile:
    name: str
    url: str
    size: int

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "RemoteFile":
        newest = data["file_versions"][-1]
        return cls(name=data["name"], url=newest["url"], size=newest["size"])
