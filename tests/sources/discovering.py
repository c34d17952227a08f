"""What is found below a path."""

from __future__ import annotations

from pathlib import Path

from auditor.sources import Discovery, DiscoveryOptions, discover


def paths(discovery: Discovery) -> list[str]:
    return [file.path for file in discovery.files]


def found(*named: Path | str, **options: object) -> Discovery:
    return discover([str(path) for path in named], DiscoveryOptions(**options))  # type: ignore[arg-type]  # Shorthand.
