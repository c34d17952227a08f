"""Little projects on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from auditor.sources.relevance import prefilter

Plant: TypeAlias = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Write files (path -> content) below a fresh folder, and return that folder."""
    root = (tmp_path / "project").resolve()

    def write(files: Mapping[str, str | bytes]) -> Path:
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


@pytest.fixture
def in_a_large_project(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the few files of a test were among thousands."""
    monkeypatch.setattr(prefilter, "SMALL_FILES", 0)
