"""What is in the distributions: the code, every rule and every template, and nothing else."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Distributions, build, unpack

pytestmark = pytest.mark.slow


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def members_below(wheel: Path, prefix: str) -> set[str]:
    names = zipfile.ZipFile(wheel).namelist()
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix)}


def test_wheel_holds_every_rule_file(distributions: Distributions) -> None:
    shipped = members_below(distributions.wheel, "auditor/_shipped/rules/")

    assert shipped == files_below(ROOT / "rules")


def test_wheel_holds_the_codes_of_all_rules(distributions: Distributions) -> None:
    shipped = members_below(distributions.wheel, "auditor/_shipped/rules/")

    codes = {name.split("/")[1][:6] for name in shipped if name.split("/")[-1].startswith("PCR")}

    assert {"PCR101", "PCR201", "PCR301", "PCR401", "PCR501"} <= codes
    assert len(codes) >= 24


def test_wheel_holds_every_template(distributions: Distributions) -> None:
    shipped = members_below(distributions.wheel, "auditor/_shipped/templates/")

    assert shipped == files_below(ROOT / "reports" / "templates")
    assert shipped


def test_wheel_holds_all_code(distributions: Distributions) -> None:
    shipped = {name for name in members_below(distributions.wheel, "auditor/") if not name.startswith("_shipped/")}

    assert shipped == files_below(ROOT / "auditor")


def test_wheel_holds_nothing_else(distributions: Distributions) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(distributions.wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"auditor"}


def test_sdist_holds_what_a_reader_needs(distributions: Distributions) -> None:
    with tarfile.open(distributions.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"LICENSE", "README.md", "pyproject.toml", "auditor/__init__.py"} <= names
    assert not {name for name in names if name.startswith(("tests/", ".venv", "build/"))}


def test_wheel_of_the_sdist_is_the_wheel_of_the_checkout(distributions: Distributions, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "wheel").mkdir()

    again = build(unpack(distributions.sdist, tmp_path / "source"), "wheel", tmp_path / "wheel")

    names = zipfile.ZipFile(distributions.wheel).namelist()
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(names)
