"""What CI installs is pinned, with hashes, and fits what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / ".ci" / "pins"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = PROJECT["dependencies"]
DEV = [*RUN, *PROJECT["optional-dependencies"]["dev"]]
TOOLS = [line for line in (PINS / "tools.in").read_text().splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("name", "wanted"), [("run", RUN), ("dev", DEV), ("tools", TOOLS)])
def test_every_dependency_is_pinned_within_its_bounds(name: str, wanted: list[str]) -> None:
    text = (PINS / f"{name}.txt").read_text(encoding="utf-8")
    pinned = {
        canonicalize_name(found[1]): found[2] for found in re.finditer(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    }

    requirements = [Requirement(each) for each in wanted]

    assert [each.name for each in requirements if canonicalize_name(each.name) not in pinned] == []
    assert [each for each in requirements if not each.specifier.contains(pinned[canonicalize_name(each.name)])] == []


@pytest.mark.parametrize("name", ["run", "dev", "tools"])
def test_every_pin_has_hashes_and_none_an_address(name: str) -> None:
    text = (PINS / f"{name}.txt").read_text(encoding="utf-8")

    entries = [part for part in re.split(r"\n(?=\S)", text) if part.strip()]

    assert [part.split()[0] for part in entries if "--hash=sha256:" not in part] == []
    assert "://" not in text
