"""What settings and the choice of a reader keep out of sight, counted."""

from __future__ import annotations

from fnmatch import fnmatch

from auditor.analysis.judging.acceptance import accept_by_file
from auditor.analysis.visibility import limit_to, limit_to_changes
from auditor.config import Shown
from auditor.model import Confidence, Finding
from auditor.sources.repository.changes import Changes
from tests.analysis.project import CODE, RULE, judge
from tests.reporters.sample import sample_report

FILES = {"src/a.py": "bad(1)\n", "tests/b.py": "bad(2)\n"}


def changes_of(path: str, line: int) -> Changes:
    return Changes(lambda asked: ((line, line),) if asked == path else ())


def paths(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.location.path for finding in findings]


def test_per_file_ignores_suppress_and_say_by_which_pattern() -> None:
    verdict = accept_by_file(
        judge(FILES),
        {"docs/*": (CODE,), "tests/*": ("PCR2",)},
        rules={CODE: RULE},
        matches=lambda glob, path: fnmatch(path, glob),
    )

    assert paths(verdict.findings) == ["src/a.py"]
    assert [(each.suppression.kind, each.suppression.reason) for each in verdict.suppressed if each.suppression] == [
        ("per-file", "tests/*")
    ]


def test_per_file_ignores_leave_other_rules_alone() -> None:
    verdict = accept_by_file(judge(FILES), {"*": ("PCR402",)}, rules={CODE: RULE}, matches=lambda _glob, _path: True)

    assert paths(verdict.findings) == ["src/a.py", "tests/b.py"]


def test_milder_and_less_sure_findings_are_hidden_and_counted() -> None:
    report = limit_to(sample_report(), severity=Shown.ERROR, confidence=Confidence.MEDIUM)

    assert [(finding.rule, finding.confidence.value) for finding in report.findings] == [
        ("PCR201", "high"),
        ("PCR101", "medium"),
        ("PCR101", "medium"),
    ]
    assert report.hidden == sum(report.hidden_of.values()) == 2


def test_change_at_a_call_shows_the_finding_at_its_root() -> None:
    report = limit_to_changes(sample_report(), changes_of("src/jobs.py", 6))

    assert [finding.location.path for finding in report.findings] == ["src/client.py"]
    assert report.hidden == 4


def test_remark_is_made_only_where_a_line_changed() -> None:
    sample = sample_report()
    (notice,) = sample.notices
    place = notice.location

    touched = limit_to_changes(sample, changes_of(place.path, place.line))
    untouched = limit_to_changes(sample, changes_of(place.path, place.line + 1))

    assert touched.notices == (notice,)
    assert untouched.notices == ()
