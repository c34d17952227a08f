"""Two results side by side: every finding is in one group, and either direction tells the same story."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.analysis.fingerprint import identity_of
from auditor.analysis.gate import worsens
from auditor.config import FailOn, Gate
from auditor.model import Finding, Notice, Report, Severity, Stage, Suppression
from auditor.model.comparison import Comparison, Reason
from tests.reporters.sample import GATE, empty_report, sample_report

# A machine under load is no failure.
SOME = settings(suppress_health_check=[HealthCheck.too_slow])
EARLY, LATE = date(2026, 11, 23), date(2027, 7, 15)
SUNSET = date(2027, 1, 15)
SAMPLE, EMPTY = sample_report(EARLY), empty_report()


def gate(fail_on: FailOn) -> Gate:
    return replace(GATE, fail_on=fail_on)


def one(fingerprint: str = "a:1", severity: Severity = Severity.WARNING, **changes: object) -> Finding:
    plain = replace(SAMPLE.findings[0], fingerprint=fingerprint, severity=severity, schedule=())
    return replace(plain, **changes)


def result(*findings: Finding, **changes: object) -> Report:
    report = replace(EMPTY, findings=findings)
    return replace(report, **changes)


def at_line(finding: Finding, line: int, path: str = "a.py") -> Finding:
    place = replace(finding.location, path=path, cell=None, line=line, end_line=line)
    return replace(finding, location=place)


def ignored(finding: Finding) -> Finding:
    return replace(finding, suppression=Suppression(kind="ignore", reason="", until=None, location=None))


def test_what_is_only_in_the_new_result_is_new() -> None:
    found = compare(result(one("a:1")), result(one("a:1"), one("b:1")))

    assert [each.fingerprint for each in found.added] == ["b:1"]
    assert [pair.new.fingerprint for pair in found.persisting] == ["a:1"]


def test_one_of_two_equal_findings_is_fixed() -> None:
    old = result(at_line(one("a:1"), 3), at_line(one("a:2"), 9))

    found = compare(old, result(at_line(one("a:1"), 9)))

    assert [each.location.line for each in found.fixed] == [3]
    assert [(pair.old.location.line, pair.is_moved) for pair in found.persisting] == [(9, False)]


def test_moved_finding_persists() -> None:
    found = compare(result(at_line(one(), 3)), result(at_line(one(), 30, "b.py")))

    assert [(pair.old.location.path, pair.new.location.path) for pair in found.moved] == [("a.py", "b.py")]
    assert found.added == found.fixed == ()


def test_nearer_of_two_equal_findings_persists() -> None:
    old = result(at_line(one("a:1"), 3, "a.py"), at_line(one("a:2"), 4, "b.py"))

    found = compare(old, result(at_line(one("a:1"), 7, "b.py")))

    assert [each.location.path for each in found.fixed] == ["a.py"]


def test_ignored_finding_that_is_told_again_has_resurfaced() -> None:
    found = compare(result(suppressed=(ignored(one()),)), result(one()))

    assert [(each.before.value, each.after.value) for each in found.resurfaced] == [("suppressed", "reported")]
    assert found.added == ()


def test_ignored_finding_is_silenced_and_not_fixed() -> None:
    found = compare(result(one()), result(suppressed=(ignored(one()),)))

    assert [each.after.value for each in found.silenced] == ["suppressed"]
    assert found.fixed == ()


def test_new_finding_that_is_ignored_is_counted() -> None:
    found = compare(result(), result(suppressed=(ignored(one()),)))

    assert (found.unreported_added, found.added) == (1, ())


def test_time_makes_a_warning_an_error() -> None:
    found = compare(SAMPLE, sample_report(LATE))

    assert [(each.pair.new.rule, each.reason) for each in found.changed] == [("PCR402", Reason.TIME)]
    assert [each.pair.new.remarks for each in found.resurfaced] == [("The ignore in line 3 expired on 2027-06-30.",)]


def test_another_severity_on_the_same_day_is_the_rules_doing() -> None:
    found = compare(result(one()), result(one(severity=Severity.ERROR)))

    assert [each.reason for each in found.changed] == [Reason.RULES]


STAGES = (Stage(date(2026, 1, 12), "deprecated", Severity.WARNING), Stage(SUNSET, "sunset", Severity.ERROR))
HARDER = (Stage(date(2026, 1, 12), "deprecated", Severity.ERROR), Stage(SUNSET, "sunset", Severity.ERROR))


@pytest.mark.parametrize(
    ("old", "new", "new_day", "reason"),
    [
        (one(schedule=STAGES), one(severity=Severity.ERROR, schedule=STAGES), LATE, Reason.TIME),
        (one(schedule=STAGES), one(severity=Severity.ERROR, schedule=HARDER), LATE, Reason.TIME),
        (one(schedule=STAGES), one(severity=Severity.ERROR, schedule=HARDER), date(2026, 12, 1), Reason.RULES),
        (one(schedule=STAGES), one(severity=Severity.NOTE), date(2026, 12, 1), Reason.RULES),
        (one(severity=Severity.NOTE, schedule=STAGES), one(schedule=STAGES), date(2026, 12, 1), Reason.RULES),
        (one(), one(severity=Severity.ERROR, schedule=STAGES), LATE, Reason.TIME),
    ],
    ids=["foreseen", "foreseen by the old", "catalogue", "no schedule", "a setting gone", "looking back"],
)
def test_time_is_told_apart_from_a_changed_catalogue(old: Finding, new: Finding, new_day: date, reason: Reason) -> None:
    found = compare(result(old, as_of=EARLY), result(new, as_of=new_day, catalogue_sha256="1" * 64))

    assert [each.reason for each in found.changed] == [reason]


@pytest.mark.parametrize(
    ("announced", "announced_then", "reason"),
    [
        (Severity.WARNING, Severity.ERROR, Reason.RULES),
        (Severity.WARNING, None, Reason.BOTH),
        (Severity.ERROR, None, Reason.RULES),
    ],
    ids=["settled anew", "settled no more, later", "settled no more"],
)
def test_settings_are_told_apart_from_time(
    announced: Severity, announced_then: Severity | None, reason: Reason
) -> None:
    old = one(severity=Severity.NOTE, announced=announced, schedule=STAGES)
    new = one(severity=Severity.ERROR, announced=announced_then, schedule=STAGES)

    found = compare(result(old, as_of=EARLY), result(new, as_of=LATE))

    assert [each.reason for each in found.changed] == [reason]


def test_without_schedules_a_new_phase_of_the_same_catalogue_is_time() -> None:
    later = one(severity=Severity.ERROR)
    later = replace(later, announcement=replace(later.announcement, phase="sunset"))

    same = compare(result(one(), as_of=EARLY), result(later, as_of=LATE))
    other = compare(result(one(), as_of=EARLY), result(later, as_of=LATE, catalogue_sha256="1" * 64))

    assert [each.reason for each in (*same.changed, *other.changed)] == [Reason.TIME, Reason.BOTH]


def test_warnings_tell_what_makes_results_hard_to_compare() -> None:
    old = result(at_line(one(), 3, "src/broken.py"), as_of=LATE, hidden=2)
    new = result(root="other", tool_version="2.0.0", catalogue_sha256="1" * 64, problems=SAMPLE.problems)

    warnings = compare(old, new).warnings

    assert [warning.split(":")[0] for warning in warnings] == [
        "The old result is dated 2027-07-15, later than the new one (2026-11-23)",
        "The results are of trees with different names, `integration` and `other`.",
        "Different versions made the results, 1.2.3 and 2.0.0",
        "The results used different catalogues, 2026-11-01 and 2026-11-01",
        "The old result leaves out 2 findings (hidden), which may look new here.",
        "1 finding may not be fixed",
    ]


def test_nothing_is_fixed_where_nothing_was_seen() -> None:
    nothing = replace(result(), coverage=replace(result().coverage, files_seen=0))

    assert compare(result(one()), nothing).warnings == ("The new audit saw no files, so nothing counts as fixed.",)


@pytest.mark.parametrize(
    ("old", "new", "fails"),
    [
        (result(), result(one()), False),
        (result(), result(one(severity=Severity.ERROR)), True),
        (result(one()), result(one(severity=Severity.ERROR)), True),
        (result(one(severity=Severity.ERROR)), result(one()), False),
        (result(one(severity=Severity.ERROR)), result(one(severity=Severity.ERROR)), False),
        (result(suppressed=(ignored(one(severity=Severity.ERROR)),)), result(one(severity=Severity.ERROR)), True),
    ],
    ids=["new warning", "new error", "louder", "milder", "persisting", "resurfaced"],
)
def test_gate_fails_on_what_became_worse(old: Report, new: Report, fails: bool) -> None:
    assert worsens(compare(old, new), gate(FailOn.ERROR)) is fails
    assert worsens(compare(old, new), gate(FailOn.NEVER)) is False


def test_new_error_in_an_ignore_fails() -> None:
    notices = tuple(replace(each, severity=Severity.ERROR) for each in SAMPLE.notices[:1])

    assert worsens(compare(result(), result(notices=notices)), gate(FailOn.ERROR))


places = st.tuples(st.sampled_from(["a.py", "b.py"]), st.integers(1, 3))
fates = st.sampled_from(["reported", "suppressed", "dormant"])
severities = st.sampled_from([Severity.ERROR, Severity.WARNING, Severity.NOTE])
members = st.lists(st.tuples(st.sampled_from("abc"), places, fates, severities), max_size=8)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Findings of few identities, so that equal ones are common."""
    counted: Counter[str] = Counter()
    groups: dict[str, list[Finding]] = {"reported": [], "suppressed": [], "dormant": []}
    for identity, (path, line), fate, severity in draw(members):
        counted[identity] += 1
        groups[fate].append(at_line(one(f"{identity}:{counted[identity]}", severity), line, path))
    return result(
        *groups["reported"],
        suppressed=tuple(ignored(each) for each in groups["suppressed"]),
        dormant=tuple(groups["dormant"]),
        as_of=EARLY + timedelta(days=draw(st.integers(0, 400))),
        notices=tuple(draw(st.lists(st.sampled_from(SAMPLE.notices), max_size=3))),
    )


@SOME
@given(reports())
def test_result_is_not_different_from_itself(report: Report) -> None:
    found = compare(report, report)

    assert len(found.persisting) == len(report.findings)
    assert all(pair.old == pair.new for pair in found.persisting)
    assert [*found.added, *found.fixed, *found.changed, *found.resurfaced, *found.silenced] == []
    assert found.new_notices == found.gone_notices == ()
    assert found.unreported_added == found.unreported_gone == 0
    assert not worsens(found, gate(FailOn.NOTE))


@SOME
@given(reports(), reports())
def test_other_direction_tells_the_same_story(old: Report, new: Report) -> None:
    there, back = compare(old, new), compare(new, old)

    assert (there.added, there.fixed) == (back.fixed, back.added)
    assert sides(there) == {(now, before) for before, now in sides(back)}
    assert len(there.resurfaced) == len(back.silenced)
    assert (there.unreported_added, there.unreported_gone) == (back.unreported_gone, back.unreported_added)
    assert keys(there.new_notices) == keys(back.gone_notices)


@SOME
@given(reports(), reports())
def test_every_finding_is_in_one_group(old: Report, new: Report) -> None:
    found = compare(old, new)

    both = [*found.persisting, *(each.pair for each in found.changed)]
    told = [*found.added, *(pair.new for pair in both), *(each.pair.new for each in found.resurfaced)]
    gone = [*found.fixed, *(pair.old for pair in both), *(each.pair.old for each in found.silenced)]
    assert Counter(map(repr, told)) == Counter(map(repr, new.findings))
    assert Counter(map(repr, gone)) == Counter(map(repr, old.findings))


@SOME
@given(reports(), reports())
def test_no_more_is_new_than_the_numbers_demand(old: Report, new: Report) -> None:
    found = compare(old, new)

    before = Counter(identity_of(each.fingerprint) for each in everything(old))
    now = Counter(identity_of(each.fingerprint) for each in everything(new))
    assert len(found.added) + found.unreported_added == sum((now - before).values())
    assert len(found.fixed) + found.unreported_gone == sum((before - now).values())


def sides(comparison: Comparison) -> set[tuple[str, str]]:
    crossed = [each.pair for each in (*comparison.resurfaced, *comparison.silenced)]
    crossed += [each.pair for each in comparison.changed]
    return {(repr(pair.old), repr(pair.new)) for pair in (*comparison.persisting, *crossed)}


def keys(notices: tuple[Notice, ...]) -> list[str]:
    return sorted(map(repr, notices))


def everything(report: Report) -> tuple[Finding, ...]:
    return (*report.findings, *report.suppressed, *report.dormant)
