"""`diff` from end to end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.analysis.comparison import compare
from auditor.analysis.reading.results import read_result
from auditor.cli.main import run
from auditor.model import AuditorError
from auditor.reporters import format_report
from auditor.reporters.comparison import format_comparison, format_comparison_json, format_comparison_markdown
from tests.reporters.sample import empty_report, sample_report
from tests.reporters.test_comparison import later_report

TEXT = format_report(sample_report(), "json")


@pytest.fixture
def results(tmp_path: Path) -> tuple[str, str, str]:
    """An old result, a new one, and one of a clean tree."""
    reports = {"old": sample_report(), "new": later_report(), "clean": empty_report()}
    for name, report in reports.items():
        (tmp_path / f"{name}.json").write_text(format_report(report, "json"), encoding="utf-8")
    return str(tmp_path / "old.json"), str(tmp_path / "new.json"), str(tmp_path / "clean.json")


def test_what_became_worse_fails(results: tuple[str, str, str], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, _ = results

    code = run(["diff", old, new])

    assert code == 1
    assert capsys.readouterr().out == format_comparison(compare(sample_report(), later_report()))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old", "clean"], 0),
        (["old", "old"], 0),
        (["clean", "old"], 1),
        (["clean", "old", "--exit-zero"], 0),
        (["clean", "old", "--fail-on", "never"], 0),
    ],
)
def test_exit_codes(
    arguments: list[str], code: int, results: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    names = dict(zip(("old", "new", "clean"), results, strict=True))

    assert run(["diff", *(names.get(each, each) for each in arguments)]) == code
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("name", "begin"), [("d.json", "{"), ("d.md", "## API audit: integration, "), ("d.txt", "New (1)")]
)
def test_format_is_taken_from_the_file(name: str, begin: str, results: tuple[str, str, str], tmp_path: Path) -> None:
    run(["diff", *results[:2], "-o", str(tmp_path / name)])

    assert (tmp_path / name).read_text().startswith(begin)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not UTF-8 (byte 0)"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not written by `procore-auditor check"),
        (b'{"schema": 2, "findings": []}', "not written by `procore-auditor check"),
        (b'{"schema": 1, "findings": []}', "the result is damaged: KeyError: 'tool'"),
        (None, "cannot be read: No such file or directory."),
    ],
)
def test_damaged_result_is_refused(
    content: bytes | None,
    message: str,
    results: tuple[str, str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    damaged = tmp_path / "damaged.json"
    if content is not None:
        damaged.write_bytes(content)

    code = run(["diff", results[0], str(damaged)])

    assert code == 2
    err = capsys.readouterr().err
    assert f"error: {damaged}: {message}" in err
    assert "Traceback" not in err


def test_comparison_is_no_result(
    results: tuple[str, str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["diff", *results[:2], "-o", str(tmp_path / "diff.json")])

    code = run(["diff", results[0], str(tmp_path / "diff.json")])

    assert code == 2
    assert "is damaged" in capsys.readouterr().err


def test_result_of_an_older_version_is_still_read(results: tuple[str, str, str]) -> None:
    old = json.loads(Path(results[0]).read_text())
    del old["dormant"]
    for finding in (*old["findings"], *old["suppressed"]):
        del finding["schedule"], finding["remarks"]
    Path(results[0]).write_text(json.dumps(old))

    assert run(["diff", results[0], results[0]]) == 0


def test_control_characters_of_a_result_are_made_visible(
    results: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    text = Path(results[0]).read_text().replace("the headers are built", "x").replace("belongs", "\\u001b[31m")
    Path(results[0]).write_text(text)

    run(["diff", results[2], results[0]])

    assert "\x1b" not in capsys.readouterr().out


def spots(value: object, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The ways to every value of a document."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return (
        [way, *(spot for key, below in items for spot in spots(below, (*way, key)))]
        if way
        else [spot for key, below in items for spot in spots(below, (key,))]
    )


SPOTS = spots(json.loads(TEXT))
rubbish: st.SearchStrategy[object] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}), st.just([1])
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SPOTS), rubbish)
def test_whatever_stands_in_a_result_is_refused_or_shown(spot: tuple[str | int, ...], value: object) -> None:
    document: Any = json.loads(TEXT)  # Any: a JSON value, about to be damaged.
    inner = document
    for key in spot[:-1]:
        inner = inner[key]
    inner[spot[-1]] = value

    try:
        report = read_result(json.dumps(document), file="r.json", announcements=(), rules=())
    except AuditorError:
        return
    for show in (format_comparison, format_comparison_json, format_comparison_markdown):
        assert show(compare(sample_report(), report)).encode("utf-8", "backslashreplace")
