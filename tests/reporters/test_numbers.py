"""Every number of the report is that of rows in it, whatever was found and however it is cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.analysis.statuses import with_statuses
from auditor.model import Confidence, Effort, Finding, Location, Related, Report, Severity
from auditor.planning.application import Application
from auditor.planning.document import Document
from auditor.planning.effort import Rates, Span
from auditor.planning.packages import plan_of
from auditor.reporters.document import format_html_report
from tests.reporters.sample import sample_report

SAMPLE = sample_report()
PATHS = ("a.py", "src/b.py", "tests/test_c.py")


@dataclass
class Rows(HTMLParser):
    """Rows of the page by their class, and what it says of them."""

    text: str
    rows: list[dict[str, str]] = field(default_factory=list)
    told: dict[str, list[int]] = field(default_factory=dict)
    _key: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"tr", "div"} and "class" in given:
            self.rows.append(given)
        self._key = given.get("data-count") or given.get("data-sum", "")

    def handle_data(self, data: str) -> None:
        if self._key:
            self.told.setdefault(self._key, []).append(int(data.replace(",", "")))
            self._key = ""

    def of(self, kind: str) -> list[dict[str, str]]:
        return [row for row in self.rows if kind in row["class"].split()]


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


def document(reports: list[Report]) -> Document:
    applications = [
        Application(name=f"app {number}", report=report, owners={"a.py": ("@one",), "src/b.py": ("@two", "@three")})
        for number, report in enumerate(reports)
    ]
    return Document(applications=tuple(applications), as_of=SAMPLE.as_of, is_portfolio=len(reports) > 1)


@settings(max_examples=13, deadline=None)
@given(reports())
def test_numbers_of_the_first_screen_are_those_of_rows(report: Report) -> None:
    page = Rows(format_html_report(document([report])))

    instances = page.of("instance")
    production = [each for each in instances if "data-test" not in each]
    counted = {
        "broken": sum(each["data-severity"] == "error" for each in production),
        "test": len(instances) - len(production),
        "skipped": sum(int(each["data-number"]) for each in page.of("skipped")),
        **{kind: len(page.of(kind)) for kind in ("accepted", "dormant", "problem")},
    }
    assert {key: number for key, (number, *_) in page.told.items() if key in counted} == {
        key: number for key, number in counted.items() if number or key == "broken"
    }
    assert sum(page.told.get("findings", [])) == len(production)
    sure = re.search(r"(\d+) of (\d+)</p><p[^>]*>findings with high", page.text)
    told = (int(sure[1]), int(sure[2])) if sure else (0, 0)
    assert told == (sum(each["data-confidence"] == "high" for each in production), len(production))


@settings(max_examples=5, deadline=None)
@given(st.lists(reports(), min_size=2, max_size=3))
def test_numbers_of_a_portfolio_are_the_sums_of_its_rows(several: list[Report]) -> None:
    page = Rows(format_html_report(document(several)))

    production = [each for each in page.of("instance") if "data-test" not in each]
    broken = sum(each["data-severity"] == "error" for each in production)
    total, *each_application = page.told["broken"]
    assert total <= broken == sum(each_application[: len(several)])
    copied = sum(page.told.get("copied", []))
    distinct = re.search(r'<h3>Findings</h3><p class="number">(\d+)<', page.text)
    assert distinct is not None
    assert int(distinct[1]) == len(production) - copied


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
