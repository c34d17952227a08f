"""What the budget leaves undone is reported, not passed over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.config import Config, resolve
from auditor.pipeline import audit
from auditor.semantics.interpreter import allowances, machine

SOURCE = """
import requests

def fetch(token):
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": token})
"""


def _config() -> Config:
    config = resolve({}, {}, None, today=date(2026, 11, 23)).config
    return replace(config, execution=replace(config.execution, cache=False, jobs=1))


def test_nothing_is_said_where_the_budget_suffices(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(SOURCE)

    report = audit([str(tmp_path)], _config())

    assert report.problems == ()


def test_functions_that_the_budget_cuts_off_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "PROJECT_BUDGET", 3)
    monkeypatch.setattr(allowances, "PROJECT_BUDGET", 3)
    (tmp_path / "client.py").write_text(SOURCE)

    report = audit([str(tmp_path)], _config())

    assert [problem.path for problem in report.problems] == ["."]
    assert "not analysed in full, in client.py" in report.problems[0].message
