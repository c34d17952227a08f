"""Each promise of SECURITY.md names tests, and these exist."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from tests.docs.manual import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
PROMISES = re.findall(r"^\| (.+) \| (.+) \|$", PAGE.split("\n## What is promised\n")[1], re.MULTILINE)


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef))


@pytest.mark.parametrize(("path", "name"), NAMED, ids="::".join)
def test_named_test_exists(path: str, name: str) -> None:
    assert name in functions_of(path)


def test_every_promise_names_what_holds_it() -> None:
    rows = [(promise, held) for promise, held in PROMISES if promise not in ("promise", "---")]

    assert len(rows) > 20
    assert [promise for promise, held in rows if "`tests/" not in held and "the contract `" not in held] == []


@pytest.mark.parametrize(
    "hostile", ["code", "names", "settings", "configuration", "baseline", "cache", "earlier results"]
)
def test_model_of_threats_names_what_may_be_hostile(hostile: str) -> None:
    assert hostile in PAGE.split("\n## What may be hostile\n")[1].split("\n## What is promised\n")[0]


def test_contract_that_is_named_exists() -> None:
    contracts = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert [name for name in re.findall(r"the contract `(\w+)`", PAGE) if f'id = "{name}"' not in contracts] == []
