"""What is said of each announcement, and that nothing which is there is ever called absent."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.judging.baseline import dump_baseline, entries_of
from auditor.analysis.reading.results import read_result
from auditor.analysis.statuses import with_statuses
from auditor.analysis.visibility import limit_to
from auditor.catalogue import load_catalogue
from auditor.config import Shown, resolve
from auditor.model import AnnouncementStatus, Confidence, Report, Status
from auditor.pipeline import audit
from auditor.planning.document import document_of
from auditor.reporters import format_report
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.statuses import gaps, open_questions, status_counts
from tests.reporters.sample import sample_report

TODAY = date(2026, 11, 23)
CLIENT = """\
import time
import requests

API = "https://api.procore.com/rest/v1.0"
LOGIN = "https://app.procore.com/oauth/token"


def login(code):
    answer = requests.post(LOGIN, data={"grant_type": "authorization_code", "code": code}).json()
    answer["expires_at"] = time.time() + 7200
    return answer


def codes(token, project):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get(f"{API}/cost_codes?project_id={project}&per_page=9000", headers=headers).json()
"""
JOBS = """\
import requests


def old(token, company):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    requests.get("https://api.procore.com/vapid/projects", headers=headers, verify=False)
    return requests.get(f"https://api.procore.com/rest/v1.0/unheard_of_{company}", headers=headers)
"""
IGNORING = JOBS.replace("verify=False)", "verify=False)  # procore-auditor: ignore[PCR403] until=2027-01-31 -- soon")
CATALOGUE = load_catalogue()
CODES = [rule.code for rule in CATALOGUE.rules]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of which the last commit changed one of the files."""
    root = tmp_path_factory.mktemp("statuses") / "tree"
    root.mkdir()
    git = ["git", "-C", str(root), "-c", "user.name=kim", "-c", "user.email=kim@example.com"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    (root / "client.py").write_text(CLIENT)
    (root / "jobs.py").write_text("import requests\n")
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "First"], check=True)
    return root


def run(root: Path, day: date = TODAY, **flags: object) -> Report:
    """The report that `check` shows."""
    given = {"jobs": 1, "no-cache": True, **{name.replace("_", "-"): value for name, value in flags.items()}}
    config = resolve(given, {}, None, today=day).config
    report = audit([str(root)], config, catalogues=[CATALOGUE])
    return limit_to(report, severity=config.display.min_severity, confidence=config.display.min_confidence)


def by_id(report: Report) -> Mapping[str, AnnouncementStatus]:
    return {each.announcement: each for each in report.statuses}


def some(codes: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(codes), max_size=3, unique=True)


OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "select": some([*CODES, "PCR4", "ALL"]),
        "extend_select": some(["PCR407", "ALL"]),
        "ignore": some([*CODES, "PCR2"]),
        "severity": st.dictionaries(st.sampled_from(CODES), st.sampled_from(["off", "note", "error"]), max_size=2),
        "per_file_ignores": st.dictionaries(st.sampled_from(["client.py", "jobs.py"]), some(CODES), max_size=2),
        "min_severity": st.sampled_from([each.value for each in Shown]),
        "min_confidence": st.sampled_from([each.value for each in Confidence]),
        "changed_since": st.just("HEAD"),
        "no_ignores": st.booleans(),
    },
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    options=OPTIONS,
    accepted=st.integers(0, 3),
    broken=st.sampled_from(["", "client.py", "jobs.py"]),
    ignoring=st.booleans(),
    day=st.dates(date(2022, 1, 1), date(2028, 1, 1)),
)
def test_what_is_there_is_never_called_absent(
    tree: Path, options: dict[str, object], accepted: int, broken: str, ignoring: bool, day: date
) -> None:
    sources = {"client.py": CLIENT, "jobs.py": IGNORING if ignoring else JOBS}
    for name, text in sources.items():
        (tree / name).write_text(text)
    truth = run(tree, day, select=["ALL"], no_ignores=True)
    baseline = tree.parent / "accepted.jsonl"
    baseline.write_text(dump_baseline(entries_of((*truth.findings, *truth.dormant)[:accepted])))
    if broken:
        (tree / broken).write_text(f"{sources[broken]}\ndef unfinished(\n")

    shown = by_id(run(tree, day, baseline=str(baseline), **options))

    assert truth.findings or truth.dormant
    there = {each.announcement.id for each in (*truth.findings, *truth.dormant)}
    wrong = {identifier for identifier in there if shown[identifier].status in (Status.NOT_FOUND, Status.NOT_IN_CODE)}
    assert wrong == set()


def test_every_way_out_of_sight_has_a_status_of_its_own(tree: Path) -> None:
    (tree / "client.py").write_text(CLIENT)
    (tree / "jobs.py").write_text(IGNORING)

    shown = by_id(run(tree, ignore=["PCR206"], min_severity="error", per_file_ignores={"client.py": ["PCR104"]}))

    assert shown["company-id-header-2023"].status is Status.FOUND
    assert shown["company-id-header-2022"].status is Status.FOUND
    assert (shown["wbs-deprecation"].status, shown["wbs-deprecation"].hidden) == (Status.HIDDEN, 1)
    assert (shown["vapid-sunset"].status, shown["vapid-sunset"].until) == (Status.ACCEPTED, date(2027, 1, 31))
    assert shown["tls-1-2"].reason == "PCR206 is not selected."
    assert (shown["integration-health"].status, shown["integration-health"].reason) == (
        Status.NOT_CHECKED,
        "PCR407 runs only on request.",
    )
    assert shown["webhook-fanout"].status is Status.NOT_FOUND
    assert shown["federal-zone"].status is Status.NOT_IN_CODE


def test_unreadable_file_leaves_everything_open(tree: Path) -> None:
    (tree / "client.py").write_text(CLIENT)
    (tree / "jobs.py").write_text("def unfinished(\n")

    shown = by_id(run(tree))

    assert shown["webhook-fanout"].status is Status.NOT_CHECKED
    assert shown["webhook-fanout"].reason == "1 place could not be analysed in full."


def test_what_an_unreadable_file_leaves_open_is_counted_once_and_told_together(tree: Path) -> None:
    (tree / "client.py").write_text(CLIENT)
    (tree / "jobs.py").write_text("def unfinished(\n")

    report = run(tree)

    number = status_counts(report)[Status.NOT_CHECKED]
    assert f"{number} announcements not (fully) checked" in gaps(report)
    assert [line.rpartition(": ")[2] for line in open_questions(report)] == [
        "not checked (1 place could not be analysed in full)",
        "not checked (PCR407 runs only on request. 1 place could not be analysed in full)",
    ]


def test_cut_short_analysis_is_said_wherever_nothing_is_found() -> None:
    sample = sample_report()
    cut = replace(sample, findings=(), suppressed=(), coverage=replace(sample.coverage, unfinished=3))
    report = with_statuses(
        replace(cut, unchecked={each.id: "The analysis was cut short." for each in cut.announcements})
    )

    assert Status.NOT_FOUND not in {each.status for each in report.statuses}
    for text in (
        format_report(report, "full"),
        format_report(report, "markdown"),
        format_markdown_report(document_of([report])),
    ):
        assert "cut short" in text


def test_report_without_findings_does_not_look_clean_where_some_are_hidden(tree: Path) -> None:
    (tree / "client.py").write_text(CLIENT)
    (tree / "jobs.py").write_text(JOBS)

    report = run(tree, select=["PCR204"], min_severity="error")

    assert report.findings == ()
    page = format_html_report(document_of([report]))
    assert "No announced change was found" not in page
    assert 'class="card clear"' not in page
    assert "1 finding hidden by this run" in format_markdown_report(document_of([report]))


def test_statuses_survive_being_written_and_read(tree: Path) -> None:
    (tree / "client.py").write_text(CLIENT)
    (tree / "jobs.py").write_text(IGNORING)
    report = run(tree, ignore=["PCR206"], min_severity="error")

    again = read_result(
        format_report(report, "json"), file="a.json", announcements=report.announcements, rules=report.rules
    )

    assert again.statuses == report.statuses


def test_older_result_does_not_pass_for_checked() -> None:
    sample = sample_report()
    text = format_report(sample, "json").replace('"announcements": [', '"unknown_key": [', 1)

    again = read_result(text, file="a.json", announcements=sample.announcements, rules=sample.rules)

    assert Status.NOT_FOUND not in {each.status for each in again.statuses}
