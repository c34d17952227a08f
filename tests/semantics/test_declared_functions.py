"""A declaration that means nothing is a problem, where the code can tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import load_config, resolve
from auditor.model import Problem
from auditor.pipeline import audit


def problems(folder: Path, function: str) -> tuple[Problem, ...]:
    """Of an audit of a little client, with this function declared."""
    (folder / "gateway.py").write_text(
        "from elsewhere import Base, send\n\n"
        "class Client:\n    def call(self, path):\n        return self.procore(path)\n\n"
        "class Other(Base):\n    pass\n\n"
        "def fetch(path):\n    return Client().call(path)\n"
    )
    file = folder / "procore-auditor.toml"
    file.write_text(f'[[wrappers]]\nfunction = "{function}"\npath-argument = "path"\n')
    config = resolve({"no-cache": True, "jobs": 1}, {}, load_config(file), today=date(2026, 11, 23)).config
    return audit([str(folder)], config).problems


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("gateway.fetsh", "gateway.fetsh: there is no `fetsh`. Did you mean `fetch`?"),
        ("gateway.Client.cal", "gateway.Client.cal: there is no `cal`. Did you mean `call`?"),
        ("gateway.Unheard", "gateway.Unheard: there is no `Unheard`."),
    ],
)
def test_slip_is_a_problem_of_the_configuration(tmp_path: Path, function: str, message: str) -> None:
    assert problems(tmp_path, function) == (Problem(path="procore-auditor.toml", message=message),)


@pytest.mark.parametrize(
    "function",
    [
        "gateway.fetch",
        "gateway.Client.call",
        "gateway.send",
        "gateway.Other.call",
        "gateway.*",
        "elsewhere.x",
        "no.such",
    ],
)
def test_what_may_be_elsewhere_is_none(tmp_path: Path, function: str) -> None:
    assert problems(tmp_path, function) == ()
