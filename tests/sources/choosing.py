"""Files of a small tree that can matter."""

from __future__ import annotations

from pathlib import Path

from auditor.sources import DiscoveryOptions, Relevance, discover, name_modules, select_relevant

NEEDLES = (b"procore", b"/rest/v1")
SEGMENTS = (b"sub_jobs", b"punch_items")


def relevant(root: Path, *, is_far: bool = False) -> Relevance:
    discovery = discover([str(root)], DiscoveryOptions())
    names = name_modules(discovery, ["airflow.hooks.http_hook", "requests", "requests.sessions"])
    return select_relevant(discovery, NEEDLES, names, segments=SEGMENTS, is_far=is_far)


def paths(relevance: Relevance) -> list[str]:
    return [file.path for file in relevance.files]
