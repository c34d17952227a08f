"""Whoever builds the same source gets the same bytes, whenever, wherever and as whom."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from tests.packaging.conftest import Distributions, build

pytestmark = pytest.mark.slow


def digest(file: Path) -> tuple[str, str]:
    return file.name, hashlib.sha256(file.read_bytes()).hexdigest()


def test_distributions_built_twice_are_the_same(
    distributions: Distributions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "elsewhere" / "checkout"
    shutil.copytree(distributions.project, other)
    for path in other.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
        os.utime(path, (1_000_000_000, 1_000_000_000))
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    (tmp_path / "wheel").mkdir()
    (tmp_path / "sdist").mkdir()

    wheel, sdist = (build(other, kind, tmp_path / kind) for kind in ("wheel", "sdist"))

    assert digest(wheel) == digest(distributions.wheel)
    assert digest(sdist) == digest(distributions.sdist)
