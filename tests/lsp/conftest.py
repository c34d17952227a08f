"""Editors with a server, and little projects to open in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.lsp.editor import Editor

Workspace: TypeAlias = Callable[[Mapping[str, str]], Path]


@pytest.fixture(scope="session")
def shared_editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One server for many tests, each with a folder of its own: starting one takes a second."""
    with Editor(tmp_path_factory.mktemp("cache")) as editor:
        editor.initialize()
        yield editor
        assert editor.quit() == 0


@pytest.fixture
def workspace(shared_editor: Editor, tmp_path: Path) -> Workspace:
    """Write files (path -> content) below a fresh folder, and open that folder in the shared editor."""

    def plant(files: Mapping[str, str]) -> Path:
        root = (tmp_path / "project").resolve()
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, encoding="utf-8")
        shared_editor.add_folder(root)
        return root

    return plant
