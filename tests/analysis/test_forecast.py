"""The forecast agrees with what `check --as-of` says on every single day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.analysis.forecast import days_that_matter, foresee
from auditor.analysis.gate import decide
from auditor.analysis.judgement import Examination, judge
from auditor.analysis.judging.baseline import entries_of
from auditor.model import Announcement, Phase, Severity
from auditor.model.comparison import Fate, Reason
from auditor.model.forecast import Forecast, Standing
from tests.analysis.examined import examination, settings
from tests.analysis.project import ANNOUNCED, ANNOUNCEMENT, CODE, EARLY, REQUIRED, RULE, Project
from tests.analysis.project import judge as judge_files

# A machine under load is no failure.
SOME = hypothesis_settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
IGNORED = "bad(1)  # procore-auditor: ignore[PCR201]{} -- why\n"


def examined(
    source: str,
    day: date = EARLY,
    *,
    announcement: Announcement = ANNOUNCEMENT,
    by_phase: dict[str, Severity] | None = None,
    accepted: bool = False,
    **flags: object,
) -> Examination:
    """One file of which every call `bad(…)` is a match; accepted ones went into the baseline on that day."""
    project = Project({"src/a.py": source})
    entries = entries_of(judge_files(project.files, day, announcement=announcement).findings) if accepted else ()
    return examination(
        {CODE: project.matches()},
        rules=[replace(RULE, severity=by_phase or RULE.severity)],
        announcements=[announcement],
        texts=project.texts(),
        modules=list(project.modules().values()),
        config=settings(day, **flags),
        accepted=entries,
    )


def told(forecast: Forecast) -> list[tuple[date, str, str]]:
    return [
        (milestone.day, _label(turn.before), _label(turn.after))
        for milestone in forecast.milestones
        for turn in milestone.turns
    ]


def _label(standing: Standing | None) -> str:
    if standing is None:
        return "-"
    return standing.severity.value if standing.fate is Fate.REPORTED else standing.fate.value


def test_warning_becomes_an_error_at_the_cut_off_and_the_gate_fails() -> None:
    forecast = foresee(examined("bad(1)\n"))

    assert told(forecast) == [(REQUIRED, "warning", "error")]
    assert (forecast.exit_code, forecast.fails_from) == (0, REQUIRED)


def test_dormant_finding_wakes_with_its_announcement() -> None:
    forecast = foresee(examined("bad(1)\n", date(2025, 12, 1)))

    assert told(forecast) == [(ANNOUNCED, "dormant", "warning"), (REQUIRED, "warning", "error")]


def test_ignore_ends_after_its_last_day() -> None:
    forecast = foresee(examined(IGNORED.format(" until=2026-03-31")))

    assert told(forecast)[0] == (date(2026, 4, 1), "suppressed", "warning")
    assert [notice.code for notice in forecast.milestones[0].new_notices] == ["expired-ignore"]


def test_ignore_without_end_ends_thirty_days_before_the_cut_off() -> None:
    forecast = foresee(examined(IGNORED.format("")))

    assert told(forecast) == [(date(2026, 5, 31), "suppressed", "warning"), (REQUIRED, "warning", "error")]


def test_ignore_that_outlives_the_cut_off_holds_again_when_that_is_past() -> None:
    forecast = foresee(examined(IGNORED.format(" until=2027-06-30")))

    assert told(forecast) == [
        (date(2026, 5, 31), "suppressed", "warning"),
        (REQUIRED, "warning", "error"),
        (date(2026, 7, 31), "error", "suppressed"),
        (date(2027, 7, 1), "suppressed", "error"),
    ]
    assert [each.begins_to_fail for each in forecast.milestones] == [False, True, False, True]
    assert [each.passes_again for each in forecast.milestones] == [False, False, True, False]


def test_baseline_ends_thirty_days_before_the_cut_off() -> None:
    forecast = foresee(examined("bad(1)\n", accepted=True))

    assert told(forecast) == [(date(2026, 5, 31), "suppressed", "warning"), (REQUIRED, "warning", "error")]


def test_gate_that_looks_ahead_fails_earlier() -> None:
    forecast = foresee(examined("bad(1)\n", fail_within=20))

    assert forecast.fails_from == date(2026, 6, 10)
    assert told(forecast) == [(REQUIRED, "warning", "error")]


def test_forecast_ends_where_it_is_asked_to() -> None:
    source = IGNORED.format(" until=2026-03-31")

    assert foresee(examined(source), until=date(2026, 3, 31)).milestones == ()
    assert len(foresee(examined(source), until=date(2026, 4, 1)).milestones) == 1


def test_what_the_reader_does_not_want_to_see_is_not_foreseen() -> None:
    forecast = foresee(examined("bad(1)\n", date(2025, 12, 1), min_severity="error"))

    assert told(forecast) == [(REQUIRED, "warning", "error")]


def test_settled_severity_does_not_change_with_time() -> None:
    assert (
        foresee(examined("bad(1)\n", by_phase={"announced": Severity.NOTE, "required": Severity.NOTE})).milestones == ()
    )


@pytest.mark.parametrize("until", ["9999-12-31", "0001-01-01"])
def test_ends_of_the_calendar_are_no_trouble(until: str) -> None:
    assert foresee(examined(IGNORED.format(f" until={until}")), until=date.max).today.as_of == EARLY


@dataclass(frozen=True, slots=True)
class World:
    examined: Examination
    until: date


FIRST = date(2026, 1, 1)
HORIZON = 140
days = st.integers(-40, HORIZON + 40).map(lambda number: FIRST + timedelta(days=number))
severities = st.sampled_from(list(Severity))
lines = st.one_of(
    st.just("bad(1)\n"),
    st.just("def f():\n    bad(1)\n"),
    st.just(IGNORED.format("")),
    days.map(lambda day: IGNORED.format(f" until={day}")),
    days.map(lambda day: f"# procore-auditor: ignore[PCR201] until={day} -- nothing here\nx = 1\n"),
)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A little file, an announcement with some phases, and any gate."""
    starts = sorted(draw(st.sets(days, min_size=1, max_size=4)))
    phases = tuple(Phase(name=f"phase-{number}", start=start, effect="") for number, start in enumerate(starts))
    gate = {
        "fail_on": draw(st.sampled_from(["error", "warning", "note", "never"])),
        "fail_within": draw(st.none() | st.integers(0, 40)),
        "severity": draw(st.none() | st.sampled_from([{CODE: level} for level in ("error", "note", "off")])),
    }
    return World(
        examined(
            "".join(draw(st.lists(lines, max_size=4))),
            FIRST,
            announcement=replace(ANNOUNCEMENT, phases=phases),
            by_phase={phase.name: draw(severities) for phase in phases},
            accepted=draw(st.booleans()),
            **{name: value for name, value in gate.items() if value is not None},
        ),
        FIRST + timedelta(days=HORIZON),
    )


State = tuple[frozenset[object], frozenset[object], int]


def state(examined: Examination, day: date) -> State:
    """What a reader of `check --as-of` sees on a day."""
    report = judge(examined, day, show_sources=False)
    findings = frozenset((each.fingerprint, each.severity) for each in report.findings)
    notices = frozenset((each.code, each.severity, each.location.line) for each in report.notices)
    return findings, notices, int(decide(report, examined.config.gate))


def foreseen(forecast: Forecast, last: date) -> list[State]:
    """What the forecast says of every day, from today on."""
    findings = {each.fingerprint: each.severity for each in forecast.today.findings}
    notices = {(each.code, each.severity, each.location.line) for each in forecast.today.notices}
    code = forecast.exit_code
    states: list[State] = []
    coming = {milestone.day: milestone for milestone in forecast.milestones}
    for number in range((last - forecast.today.as_of).days + 1):
        milestone = coming.get(forecast.today.as_of + timedelta(days=number))
        if milestone is not None:
            for turn in milestone.turns:
                findings.pop(turn.finding.fingerprint, None)
                if turn.after is not None and turn.after.fate is Fate.REPORTED:
                    findings[turn.finding.fingerprint] = turn.after.severity
            notices -= {(each.code, each.severity, each.location.line) for each in milestone.gone_notices}
            notices |= {(each.code, each.severity, each.location.line) for each in milestone.new_notices}
            code = milestone.exit_code
        states.append((frozenset(findings.items()), frozenset(notices), code))
    return states


@SOME
@given(worlds())
def test_forecast_agrees_with_every_day(world: World) -> None:
    forecast = foresee(world.examined, until=world.until)

    judged = [state(world.examined, FIRST + timedelta(days=number)) for number in range(HORIZON + 1)]
    assert foreseen(forecast, world.until) == judged


@SOME
@given(worlds(), st.integers(0, HORIZON))
def test_same_tree_on_another_day_has_nothing_new_and_nothing_fixed(world: World, number: int) -> None:
    today, later = (judge(world.examined, FIRST + timedelta(days=each)) for each in (0, number))

    found = compare(today, later)

    assert [*found.added, *found.fixed, *found.moved] == []
    assert {change.reason for change in found.changed} <= {Reason.TIME}


@SOME
@given(worlds())
def test_every_date_of_a_forecast_brings_something(world: World) -> None:
    forecast = foresee(world.examined, until=world.until)

    assert [each.day for each in forecast.milestones] == sorted({each.day for each in forecast.milestones})
    assert all(
        each.turns or each.new_notices or each.gone_notices or each.exit_code != each.exit_before
        for each in forecast.milestones
    )
    assert {each.day for each in forecast.milestones} <= set(days_that_matter(world.examined, world.until))
