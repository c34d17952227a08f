"""Aliases of libraries are undone where nothing else has the name, and only there."""

from __future__ import annotations

import pytest

from auditor.catalogue import load_catalogue
from auditor.facts import expressions as expr
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.lowering import lower_module
from auditor.semantics.domain.spelling import plainly_spelled

VENDOR = load_catalogue().vendor


def names_of(source: str) -> list[str]:
    """The names in the last statement of a module, beside which there is `own.py`."""
    module = lower_module(source, path="main.py", name="main", is_package=False, cells=None)
    found = plainly_spelled(
        {"main.py": module}, lambda _path, dotted, _level: "own.py" if dotted == "own" else None, VENDOR
    )
    last = found["main.py"].body[-1]
    parts = (part for direct in direct_expressions(last) for part in subexpressions(direct))
    return sorted(part.id for part in parts if isinstance(part, expr.Name))


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("from celery import shared_task as job\njob(one)", ["one", "shared_task"]),
        ("import requests as rq\nrq.get(one)", ["one", "requests"]),
        ("def one():\n    import ssl as tls\ndef two():\n    import ssl as tls\ntls", ["ssl"]),
        ("def one():\n    import ssl as tls\ndef two():\n    import tls\ntls", ["tls"]),
        ("from house.http import fetch as fetch_token\nfetch_token", ["fetch_token"]),
        ("from house.http import token as house_token\nhouse_token", ["token"]),
        ("import ssl as tls\ntls.one = two", ["ssl", "two"]),
        ("from own import fetch as load\nload()", ["load"]),
        ("from .celery import shared_task as job\njob()", ["job"]),
        ("import xml.etree as tree\ntree", ["tree"]),
        ("from datetime import datetime as dt\nimport datetime\ndt(datetime)", ["datetime", "dt"]),
        ("from celery import shared_task as job\njob = job or None\njob", ["job"]),
        ("from http import Client as ProcoreClient\nProcoreClient", ["ProcoreClient"]),
        ("from one import Client as A\nfrom two import Client as B\nA, B", ["A", "B"]),
    ],
    ids=lambda value: value.splitlines()[0] if isinstance(value, str) else "",
)
def test_names_are_those_of_the_library(source: str, names: list[str]) -> None:
    assert names_of(source) == names


def test_module_without_an_alias_stays_the_same_object() -> None:
    module = lower_module("import requests\n", path="main.py", name="main", is_package=False, cells=None)

    found = plainly_spelled({"main.py": module}, lambda _path, _dotted, _level: None, VENDOR)

    assert found["main.py"] is module
