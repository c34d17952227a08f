"""Texts for people keep to plain English."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "prose.py"


@pytest.fixture
def prose(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    specification = importlib.util.spec_from_file_location("prose", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    monkeypatch.setitem(sys.modules, "prose", module)
    specification.loader.exec_module(module)
    return module


def test_texts_of_every_kind_are_in_plain_english(prose: ModuleType) -> None:
    passages = list(prose.passages())

    assert list(prose.complaints(passages)) == []
    assert {passage.path.partition("/")[0] for passage in passages} >= {
        "README.md", "CHANGELOG.md", "auditor", "docs", "reports", "rules",
    }  # fmt: skip


def test_unidiomatic_words_are_named_with_their_line(
    prose: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "prose.toml").write_text('[instead]\n"upon" = "on"\n')
    (tmp_path / "README.md").write_text("# Waiting\n\nUpon 429 it waits; Duponts do not count.\n")
    (tmp_path / "auditor").mkdir()
    (tmp_path / "auditor" / "one.py").write_text('"""Upon import."""\n\nTEXT = "It waits upon 503."\n')
    monkeypatch.setattr(prose, "ROOT", tmp_path)

    assert list(prose.complaints(prose.passages())) == [
        'README.md:3: "Upon": write on',
        'auditor/one.py:3: "upon": write on',
    ]
