"""Decisions on findings: written, read back, shown, and named once they match nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.cli.main import run
from auditor.model import AuditorError
from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.planning.triage import Decision, Mark, apply, read_marks, written
from auditor.reporters.document import format_html_report, format_markdown_report
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MARKS = st.builds(
    Mark,
    fingerprint=st.from_regex(r"[0-9a-f]{4}:[1-9]", fullmatch=True),
    verdict=st.sampled_from(Decision),
    reviewer=TEXTS,
    note=TEXTS,
    ticket=TEXTS,
    decided=st.none() | st.dates(),
)


@settings(deadline=None, max_examples=60)
@given(marks=st.lists(MARKS, unique_by=lambda mark: mark.fingerprint))
def test_file_says_what_was_written(marks: list[Mark], tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("triage") / "triage.toml"
    file.write_bytes(written(marks).encode())

    assert read_marks(file) == {mark.fingerprint: mark for mark in marks}


def test_command_writes_and_replaces_a_decision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "triage.toml")
    first = ["triage", "set", "aa:1", "bb:1", "--triage", file, "--decided", "2026-12-01"]

    codes = [
        run([*first, "--verdict", "in-work", "--ticket", "X-1"]),
        run(["triage", "set", "aa:1", "--triage", file, "--verdict", "false-alarm", "--decided", "2026-12-02"]),
    ]

    assert codes == [0, 0]
    marks = read_marks(Path(file))
    assert marks["aa:1"] == Mark(fingerprint="aa:1", verdict=Decision.FALSE_ALARM, decided=date(2026, 12, 2))
    assert marks["bb:1"].ticket == "X-1"
    assert "2 decided" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[finding]]\nfingerprint = 'a'\nverdict = 'fine'\n", "unknown verdict `fine`"),
        ("[[finding]]\nverdict = 'confirmed'\n", "`fingerprint` is missing"),
        ("[[finding]]\nfingerprint = 'a'\nverdict = 'confirmed'\nwho = 'me'\n", "unknown key `who`"),
        ("[[finding]]\nfingerprint = 'a'\nverdict = 'confirmed'\n" * 2, "decided twice"),
        ("[[findings]]\n", "Did you mean `finding`"),
        ("x = ", "not TOML"),
    ],
)
def test_mistake_in_the_file_is_named(text: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "triage.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(AuditorError, match=complaint):
        read_marks(file)


def test_report_shows_decisions_and_those_that_match_nothing() -> None:
    known = SAMPLE.findings[0].fingerprint
    marks = {
        each: Mark(fingerprint=each, verdict=Decision.WONT_FIX, reviewer="Ada", note="Retired in May.")
        for each in (known, "dead:1")
    }
    application = Application(name="a", report=SAMPLE, triage=apply(marks, SAMPLE))
    document = Document(applications=(application,), as_of=SAMPLE.as_of)

    for text in (format_html_report(document), format_markdown_report(document)):
        assert "Triage: wont fix by Ada: Retired in May." in text
        assert "dead:1" in text
        assert "Triage entries that match nothing (1)" in text
