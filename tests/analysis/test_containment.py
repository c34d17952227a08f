"""What one file brings to light costs that file at most."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.analysis.running import containment
from auditor.config import resolve
from auditor.model import Report
from auditor.pipeline import audit
from auditor.semantics.evaluation.expressions import arithmetic

CALL = 'import requests\nrequests.get("https://api.procore.com/rest/v1.0/projects/1/rfis")\n'
DEEP = "x = " + "(" * 120 + "1" + ")" * 120 + "\n"


def audited(folder: Path, **files: str) -> Report:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config
    return audit([str(folder)], config)


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass\n",
        'x = "a" b"b"\n',
        "def f(a, a=1, *, b, **c, d): pass\n",
        "x = f'{x!z}'\n",
    ],
    ids=["bare except first", "text and bytes", "parameters", "conversion"],
)
def test_file_that_the_parser_refuses_late_costs_nothing_else(text: str, tmp_path: Path) -> None:
    report = audited(tmp_path, good=CALL, bad=f"# procore\n{text}")

    assert [finding.location.path for finding in report.findings] == ["good.py"]
    assert {problem.path for problem in report.problems} <= {"bad.py"}


def test_deep_file_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    report = audited(tmp_path, deep=f"{CALL}{DEEP}")

    assert [finding.location.line for finding in report.findings] == [2]
    assert report.problems == ()


@pytest.mark.skipif(not hasattr(__import__("signal"), "SIGXCPU"), reason="the platform has no such limits")
def test_file_with_which_the_process_is_lost_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containment, "_serve", hungry)

    report = audited(tmp_path, good=CALL, deep=f"{CALL}{DEEP}")

    assert [finding.location.path for finding in report.findings] == ["good.py"]
    assert [(problem.path, "left out" in problem.message) for problem in report.problems] == [("deep.py", True)]


def hungry(*_: object) -> None:
    """A process that is ended by the system."""
    import os  # noqa: PLC0415 - runs in the other process.

    os.abort()


def test_statement_on_which_the_engine_fails_is_passed_over_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OverflowError("secret-in-a-message")

    monkeypatch.setattr(arithmetic, "_number", fail)

    report = audited(tmp_path, client=f"def f():\n    x = 1 + 2\n    y = 3\n{CALL}")

    assert [finding.location.line for finding in report.findings] == [5]
    assert [problem.path for problem in report.problems] == ["client.py"]
    assert "OverflowError in test_containment.py" in report.problems[0].message
    assert "secret" not in report.problems[0].message
