"""Every number of the report is that of rows in it, whatever was found and however it is cut."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.analysis.statuses import with_statuses
from auditor.analysis.visibility import limit_to
from auditor.api import load_catalogue
from auditor.catalogue.vocabulary import vocabulary
from auditor.config.config import Shown
from auditor.disclosure.redaction import Level
from auditor.model import Confidence, Effort, Finding, Location, Related, Report, Severity
from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.planning.effort import Rates, Span
from auditor.planning.packages import plan_of
from auditor.planning.redacting import redact
from auditor.reporters.document import format_html_report
from tests.inventory.test_formats import legacy
from tests.reporters.rows import Rows, lies
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
# An earlier result, to which one finding has come since.
BEFORE = replace(SAMPLE, as_of=SAMPLE.as_of.replace(month=1), findings=SAMPLE.findings[1:])
WORDS = vocabulary([load_catalogue()])
# To make a failing page smaller takes minutes, and the lies name what is wrong.
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
PATHS = ("a.py", "src/b.py", "tests/test_c.py")


def place(path: str, line: int) -> Location:
    return Location(path=path, line=line, column=1, end_line=line, end_column=5)


@st.composite
def findings(draw: st.DrawFn) -> tuple[Finding, ...]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        first = draw(st.sampled_from(SAMPLE.findings))
        places = st.builds(place, st.sampled_from(PATHS), st.integers(1, 4))
        made.append(
            replace(
                first,
                severity=draw(st.sampled_from([Severity.ERROR, Severity.WARNING, Severity.NOTE])),
                confidence=draw(st.sampled_from(list(Confidence))),
                location=draw(places),
                related=tuple(Related(location=each, message="") for each in draw(st.lists(places, max_size=3))),
                in_test=draw(st.booleans()),
                fingerprint=f"f{number}:1",
            )
        )
    return tuple(made)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    skipped = draw(st.dictionaries(st.sampled_from(["excluded", "too large"]), st.integers(1, 2000)))
    report = replace(
        SAMPLE,
        findings=draw(findings()),
        suppressed=SAMPLE.suppressed[: draw(st.integers(0, 1))],
        dormant=SAMPLE.findings[: draw(st.integers(0, 2))],
        problems=SAMPLE.problems[: draw(st.integers(0, 1))],
        coverage=replace(SAMPLE.coverage, skipped=skipped, calls_unknown=0),
        hidden=0,
    )
    return with_statuses(report)


class Options(Struct, frozen=True):
    """What somebody asks of a report, as far as it changes what it shows."""

    level: Level
    severity: Shown
    confidence: Confidence
    details: bool
    is_compared: bool
    has_inventory: bool
    edit: int


OPTIONS = st.builds(
    Options,
    st.sampled_from(Level),
    st.sampled_from(Shown),
    st.sampled_from(Confidence),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.integers(1, 5000),
)
PLAIN = Options(Level.SECRETS, Shown.NOTE, Confidence.LOW, False, False, False, 20)


def application(report: Report, number: int, options: Options, names: dict[str, int]) -> Application:
    shown = limit_to(report, severity=options.severity, confidence=options.confidence)
    given = Application(
        name=f"app {number}",
        report=shown,
        inventory=legacy() if options.has_inventory else None,
        owners={"a.py": ("@one",), "src/b.py": ("@two", "@three")},
        before=BEFORE if options.is_compared else None,
    )
    told = redact(given, options.level, WORDS, number, names)
    return replace(told, comparison=compare(told.before, told.report) if told.before else None)


def document(reports: list[Report], options: Options = PLAIN) -> Document:
    names: dict[str, int] = {}
    edit = Span(options.edit, 2 * options.edit, 3 * options.edit)
    return Document(
        applications=tuple(application(each, number, options, names) for number, each in enumerate(reports)),
        as_of=SAMPLE.as_of,
        is_portfolio=len(reports) > 1,
        redaction=options.level.value,
        details=options.details,
        rates=Rates(edits=dict.fromkeys(Effort, edit)),
    )


@settings(max_examples=13, deadline=None, phases=UNSHRUNK)
@given(reports(), OPTIONS)
def test_numbers_of_a_tree_are_those_of_rows(report: Report, options: Options) -> None:
    assert lies(format_html_report(document([report], options))) == []


@settings(max_examples=5, deadline=None, phases=UNSHRUNK)
@given(st.lists(reports(), min_size=2, max_size=3), OPTIONS)
def test_numbers_of_a_portfolio_are_those_of_rows(several: list[Report], options: Options) -> None:
    assert lies(format_html_report(document(several, options))) == []


def test_an_error_counts_where_its_copy_in_another_application_is_a_note() -> None:
    one = replace(SAMPLE.findings[0], location=place("a.py", 1), in_test=False, fingerprint="f:1")
    several = [
        with_statuses(replace(SAMPLE, findings=(replace(one, severity=severity),)))
        for severity in (Severity.NOTE, Severity.ERROR)
    ]

    assert lies(format_html_report(document(several))) == []


@pytest.mark.parametrize("many", [1, 2])
def test_every_row_that_is_missing_makes_a_number_a_lie(many: int) -> None:
    options = replace(PLAIN, is_compared=True, has_inventory=True)
    page = format_html_report(document([with_statuses(SAMPLE)] * many, options))
    kinds = ("instance", "package ", "accepted", "problem", "skipped", "endpoint", "unknown-call", "change ")

    missing = [page.replace(f'class="{kind}', 'class="x', 1) for kind in kinds]

    assert lies(page) == []
    assert [kind for kind, text in zip(kinds, missing, strict=True) if text == page or not lies(text)] == []


def test_what_is_hidden_is_told() -> None:
    options = replace(PLAIN, severity=Shown.ERROR)

    page = Rows(format_html_report(document([with_statuses(SAMPLE)], options)))

    assert page.told["hidden"] == [sum(each.severity is not Severity.ERROR for each in SAMPLE.findings)]


def test_what_is_broken_in_copies_counts_once_in_a_portfolio() -> None:
    broken = replace(SAMPLE.findings[0], severity=Severity.ERROR, in_test=False)
    app = replace(SAMPLE, findings=(broken,))

    page = Rows(format_html_report(document([app, app, replace(app, findings=())])))

    assert page.told["broken"][:3] == [1, 1, 1]
    assert "2 of 3 applications violate rules already in force, in 1 finding." in page.text
    assert ">finding in 2 applications<" in page.text


def test_finding_in_test_code_alone_is_not_shown_as_not_found() -> None:
    broken = replace(SAMPLE.findings[0], in_test=False)
    apps = [replace(SAMPLE, findings=(replace(broken, in_test=each),)) for each in (False, True)]

    text = format_html_report(document([with_statuses(each) for each in apps]))

    assert 'title="only in test code or not in force yet"' in text
    assert 'title="not found"' not in text


@settings(max_examples=20, deadline=None)
@given(reports(), st.integers(1, 50), st.integers(1, 50))
def test_effort_adds_up_and_counts_each_place_once(report: Report, edit: int, check: int) -> None:
    rates = Rates(edits={kind: Span(edit, edit, edit) for kind in Effort}, check=Span(check, check, check))
    plan = plan_of(report, {"a.py": ("@one",)}, rates)

    production = [each for each in report.findings if not each.in_test]
    edits = {(each.location.path, each.location.line) for each in production}
    sites = {(other.location.path, other.location.line) for each in production for other in each.related or (each,)}
    assert (plan.work.edit_points, plan.work.checks) == (len(edits), len(sites))
    assert plan.work.span.likely == len(edits) * edit + len(sites) * check
    assert plan.work.span.likely == sum(work.span.likely for work in plan.works.values())
    assert sorted(f.fingerprint for p in plan.packages for f in p.findings) == sorted(f.fingerprint for f in production)
    assert [each.number for each in plan.packages] == list(range(1, len(plan.packages) + 1))
    assert all(number < each.number for each in plan.packages for number in each.after)


@pytest.mark.parametrize(("minutes", "told"), [(0, "0 min"), (40, "40 min"), (60, "1 h"), (6180, "103 h")])
def test_duration_is_exact(minutes: int, told: str) -> None:
    from auditor.reporters.document.wording import duration  # noqa: PLC0415 - one test asks.

    assert duration(minutes) == told
