"""Functions without effects: what proves them, what speaks against it, and that only those are passed over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import resolve
from auditor.facts.walk import definitions
from auditor.lowering import lower_module
from auditor.model import Report
from auditor.pipeline import audit
from auditor.semantics.effects import Effects
from auditor.semantics.limits import UNREAD_RUNS
from tests.test_cases import CASES, found_in

BEGINNING = """
import json
import os
import re
import threading
import urllib.request
import webbrowser
from datetime import datetime
from os import environ
from urllib.parse import urlsplit

import requests

SEEN = []

class Row:
    def __init__(self, value):
        self.value = value

    @property
    def link(self):
        return requests.get(self.value)

def send(url):
    return requests.get(url)

def text_of(value):
    return json.dumps(value, sort_keys=True)
"""

WITHOUT = [
    "def f(x):\n    return re.sub('a', 'b', x.strip())",
    "def f(x):\n    lines = []\n    for each in x:\n        lines.append(each.lower())\n    return ', '.join(lines)",
    "def f(x):\n    return {key: f(item) for key, item in x.items()} if isinstance(x, dict) else text_of(x)",
    "def f(logger, **fields):\n    logger.info('%s at %s', text_of(fields), datetime.now())",
    "def f(x):\n    try:\n        return urlsplit(x).netloc\n    except ValueError:\n        return None",
]
WITH = [
    "def f(x):\n    send(x)",
    "def f(x):\n    urllib.request.urlopen(x)",
    "def f(x):\n    x.send('/rest/v1.0/projects')",
    "def f(x):\n    webbrowser.open(x)",
    "def f(x):\n    x()",
    "def f(x):\n    SEEN.append(x)",
    "def f(x):\n    x['Procore-Company-Id'] = '1'",
    "def f(x):\n    y = x.headers\n    y.update({'A': 'b'})",
    "def f(x):\n    global SEEN\n    SEEN = x",
    "def f(x):\n    raise ValueError(x)",
    "def f(x):\n    environ.update({'A': x})",
    "def f(x):\n    threading.Thread(target=send, args=(x,)).start()",
    "def f(x):\n    return Row(x)",
    "def f(x):\n    return x.link",
    "def f(x):\n    yield x",
    "def f(x):\n    with x:\n        pass",
    "def f(x):\n    os._exit(1)",
    "def f(x):\n    setattr(x, 'a', 1)",
    "def f(x):\n    y = x\n    y += [1]",
    "def f(x):\n    return map(send, x)",
]


def _has_none(source: str) -> bool:
    module = lower_module(BEGINNING + source, path="a.py", name="a", is_package=False)
    function = next(function for _, function, _ in definitions(module) if function.name == "f")
    return Effects({"a.py": module}).is_none(function)


@pytest.mark.parametrize("source", WITHOUT)
def test_what_only_computes_has_no_effect(source: str) -> None:
    assert _has_none(source)


@pytest.mark.parametrize("source", WITH)
def test_what_may_leave_something_behind_has_an_effect(source: str) -> None:
    assert not _has_none(source)


LOGGED = """
import requests

BASE = "https://api.procore.com/rest/v1.0"

def note(logger, **fields):
    logger.info("%s", fields)

def tell(logger, hooks, path):
    for hook in hooks:
        hook(path)

def push(path):
    requests.post(BASE + path, headers={"Authorization": "Bearer x"})

def run(logger):
"""


def _audited(folder: Path) -> Report:
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config
    return audit([str(folder)], config)


def test_calls_with_an_effect_are_followed_however_often_they_are_made(tmp_path: Path) -> None:
    calls = [f"    note(logger, step={n})\n    tell(logger, [], '/{n}')\n" for n in range(UNREAD_RUNS + 5)]
    (tmp_path / "a.py").write_text(LOGGED + "".join(calls) + "    tell(logger, [push], '/projects')\n")

    report = _audited(tmp_path)

    assert [finding.rule for finding in report.findings] == ["PCR201"]


@pytest.mark.slow
@pytest.mark.parametrize("topic", sorted(folder.name for folder in CASES.iterdir() if folder.is_dir()))
def test_no_case_depends_on_calls_without_effect(topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = sorted(folder for folder in (CASES / topic).iterdir() if folder.is_dir())
    monkeypatch.setattr("auditor.semantics.invoking.UNREAD_RUNS", 10**9)
    expected = [found_in(folder) for folder in folders]
    monkeypatch.setattr("auditor.semantics.invoking.UNREAD_RUNS", 0)

    assert [found_in(folder) for folder in folders] == expected
