"""What a person who waits is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.cli.shared.progress import ProgressLine
from auditor.config import resolve
from auditor.model.progress import Phase, Step
from auditor.pipeline import audit
from tests.reporters.sample import DAY


def line(*, seconds: float, step: Step | None) -> str:
    """What stands on the line after some seconds."""
    moments: Iterator[float] = iter((0.0, seconds))
    progress = ProgressLine(shown=False, clock=lambda: next(moments))
    if step is not None:
        progress.show(step)
    return progress.text()


def test_short_audits_are_silent() -> None:
    assert line(seconds=0.5, step=Step(Phase.READING, 1, 2, "a.py")) == ""
    assert line(seconds=5, step=None) == ""


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (Step(Phase.FINDING), "1:05 finding"),
        (Step(Phase.READING, 12, 40, "src/client.py"), "1:05 reading 12/40 src/client.py"),
        (Step(Phase.READING, 1200, 4000, "a.py"), "1:05 reading 1,200/4,000 a.py"),
        (Step(Phase.RESOLVING, 3, 9, "src/jobs.py"), "1:05 resolving 3/9 src/jobs.py"),
        (Step(Phase.JUDGING, 0, 20, "PCR101"), "1:05 judging 0/20 PCR101"),
    ],
)
def test_line_tells_phase_place_and_time(step: Step, text: str) -> None:
    assert line(seconds=65, step=step) == text


def test_line_never_looks_like_the_end() -> None:
    assert line(seconds=9, step=Step(Phase.READING, 40, 40, "a.py")) == "0:09 reading 39/40 a.py"


def test_hostile_names_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in line(seconds=9, step=Step(Phase.READING, 1, 2, "\x1b[2J.py"))


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    progress = ProgressLine(shown=False)
    progress.show(Step(Phase.READING, 1, 2, "a.py"))
    progress.clear()

    assert capsys.readouterr().err == ""


def test_audit_goes_through_its_phases_in_order(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(
        'import requests\n\n\ndef a():\n    requests.get("https://api.procore.com/x")\n'
    )
    steps: list[Step] = []

    audit([str(tmp_path)], resolve({"no-cache": True, "jobs": 1}, {}, None, today=DAY).config, progress=steps.append)

    assert list(dict.fromkeys(step.phase for step in steps)) == [
        Phase.FINDING,
        Phase.READING,
        Phase.RESOLVING,
        Phase.JUDGING,
    ]
    assert {step.at for step in steps if step.phase is Phase.RESOLVING} == {"client.py"}
    assert all(step.done <= step.total for step in steps)
