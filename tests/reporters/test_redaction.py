"""What each level of redaction leaves out shows in no format."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from auditor.analysis.comparison import compare
from auditor.api import load_catalogue
from auditor.catalogue.vocabulary import vocabulary
from auditor.disclosure.redaction import Level, skeleton
from auditor.model import Finding, Hop, Location, Notice, Problem, Related, Report, Severity
from auditor.model.fix import Applicability, Edit, Fix
from auditor.model.inventory import Inventory
from auditor.model.report import Unresolved
from auditor.planning.application import Application, Broken
from auditor.planning.changes import Change, Hunk
from auditor.planning.document import Brand, Document
from auditor.planning.redacting import redact, redact_broken
from auditor.planning.triage import Decision, Mark, Triage
from auditor.printing import visible
from auditor.reporters.document import format_html_report, format_markdown_report
from auditor.reporters.document.issues import format_github_issues, format_gitlab_issues
from auditor.reporters.document.tables import (
    format_csv_findings,
    format_csv_plan,
    format_json_document,
    format_workbook,
)
from tests.inventory.test_formats import legacy
from tests.reporters.sample import sample_report
from tests.reporters.test_hostile_text import COMMAND, hidden, poisoned

SAMPLE = sample_report()
WORDS = vocabulary([load_catalogue()])
PLACE = Location(path="zanzibar/quagmire_sync.py", line=3, column=1, end_line=3, end_column=9)
LINE = "Wombat_Client.fetchZebra(flamingo_token, 4711990)  # acmecorp"
# What the change and the comparison look like in the page.
DRAWN = ("<ins>+ await ", "Since 20", "Fixed (1)")
CODE = ("fetchZebra", "Wombat_Client", "flamingo_token")
PATHS = ("zanzibar", "quagmire_sync")
IDENTITY = ("acmecorp", "ada@acmecorp.example", "api.acmecorp.example", "4711990", "@acmecorp/billing", "d00dfeed")


def application() -> Application:
    texts = (
        f"`fetchZebra` of Wombat_Client sends `flamingo_token` from {PLACE.path} to api.acmecorp.example/v1/4711990."
    )
    finding: Finding = replace(
        SAMPLE.findings[0],
        message="GET https://api.acmecorp.example/rest/v1.0/companies/4711990/fetchZebra is sent without the header.",
        rule="PCR201",
        location=PLACE,
        evidence=(Hop(location=PLACE, message=texts),),
        related=(Related(location=PLACE, message=texts),),
        reasons=(f"{texts} Ask ada@acmecorp.example.",),
        remarks=(texts,),
        fix=Applicability.SAFE,
        fixes=(Fix(title=texts, applicability=Applicability.SAFE, edits=(Edit(location=PLACE, text=LINE),)),),
    )
    report: Report = replace(
        SAMPLE,
        root="acmecorp",
        findings=(finding,),
        suppressed=(replace(finding, fingerprint="other:1"),),
        dormant=(),
        problems=(Problem(path=PLACE.path, message=texts),),
        notices=(Notice(code="unused-ignore", severity=Severity.NOTE, location=PLACE, message=texts),),
        coverage=replace(SAMPLE.coverage, unresolved=(Unresolved(location=PLACE, reason=texts),)),
        excerpts={(PLACE.path, None, 3): LINE},
    )
    inventory: Inventory = legacy()
    endpoint = inventory.endpoints[0]
    call = replace(endpoint.calls[0], function="fetchZebra", question=texts, reasons=(texts,), location=PLACE)
    inventory = replace(
        inventory,
        root="acmecorp",
        endpoints=(replace(endpoint, calls=(call,), operation="", path="/rest/v1.0/fetchZebra/4711990"),),
        unknown=tuple(
            replace(each, address="Wombat_Client.get", reason=texts, question=texts, location=PLACE, chain=())
            for each in inventory.unknown
        ),
    )
    mark = Mark(
        fingerprint=finding.fingerprint,
        verdict=Decision.CONFIRMED,
        reviewer="ada@acmecorp.example",
        note=texts,
        ticket="acmecorp-1",
    )
    return Application(
        name="acmecorp",
        report=report,
        changes={
            finding.fingerprint: Change(
                title=texts,
                kind="safe",
                steps=texts,
                hunks=(Hunk(location=PLACE, before=(LINE,), after=(f"await {LINE}", LINE)),),
            )
        },
        before=replace(report, findings=(finding, replace(finding, fingerprint="fixed:1"))),
        inventory=inventory,
        owners={PLACE.path: ("@acmecorp/billing",), "zanzibar/hidden.py": ("@acmecorp/billing",)},
        commit="d00dfeed",
        options=(("exclude", '["zanzibar"]'),),
        triage=Triage(marks={finding.fingerprint: mark}, stale=(replace(mark, fingerprint="gone:1"),)),
    )


FORMATS: dict[str, Callable[[Document], str]] = {
    "html": format_html_report,
    "markdown": format_markdown_report,
    "plan": lambda document: format_markdown_report(replace(document, plan_alone=True)),
    "csv": format_csv_findings,
    "csv plan": format_csv_plan,
    "json": format_json_document,
    "github": format_github_issues,
    "gitlab": format_gitlab_issues,
    "xlsx": lambda document: sheets(format_workbook(document)),
}


def sheets(book: bytes) -> str:
    parts = zipfile.ZipFile(io.BytesIO(book))
    return "\n".join(parts.read(name).decode() for name in parts.namelist())


def documents(given: Application, broken: Broken, level: Level) -> list[Document]:
    """The application at a level, alone and as a portfolio with a copy of it, compared with what it was before."""
    redacted = redact(given, level, WORDS, 1, {})
    assert redacted.before is not None
    one = replace(redacted, comparison=compare(redacted.before, redacted.report))
    alone = Document(applications=(one,), as_of=SAMPLE.as_of, redaction=level.value, details=True)
    return [
        alone,
        replace(alone, applications=(one, one), broken=(redact_broken(broken, level, 2),), is_portfolio=True),
    ]


def outputs(level: Level) -> str:
    broken = Broken(name="blackbox", reason="/home/ada/zanzibar: gone.")
    return "\n".join(
        make(document) for document in documents(application(), broken, level) for make in FORMATS.values()
    )


@pytest.mark.parametrize(
    ("level", "hidden", "shown"),
    [
        (Level.CODE, (*CODE, "/home/ada"), (*PATHS, "@acmecorp/billing", "d00dfeed", "blackbox")),
        (Level.PATHS, (*CODE, *PATHS, "blackbox"), ("@acmecorp/billing", "d00dfeed", "folder-1/file-")),
        (Level.IDENTITY, (*CODE, *PATHS, *IDENTITY, "blackbox"), ("folder-1/file-", "Application 1")),
    ],
    ids=["code", "paths", "identity"],
)
def test_level_leaves_out_what_it_names(level: Level, hidden: tuple[str, ...], shown: tuple[str, ...]) -> None:
    text = outputs(level)

    assert [word for word in hidden if word in text] == []
    assert [word for word in (*shown, *DRAWN) if word not in text] == []


@pytest.mark.parametrize("level", Level)
def test_copies_count_once_at_every_level(level: Level) -> None:
    first = application()
    other = replace(first.report.findings[0], location=replace(PLACE, path="elsewhere/quagmire_sync.py"))
    second = replace(first, name="twin", report=replace(first.report, findings=(other,)))
    names: dict[str, int] = {}
    both = tuple(redact(each, level, WORDS, number, names) for number, each in enumerate([first, second]))

    text = format_markdown_report(Document(applications=both, as_of=SAMPLE.as_of, is_portfolio=True))

    assert "Findings in production code: 1 (2 with 1 in copied files, which count once)" in text


def test_secrets_alone_leave_the_application_as_it_is() -> None:
    given = application()

    assert redact(given, Level.SECRETS, WORDS, 1, {}) == given


def test_skeleton_keeps_keywords_punctuation_and_columns() -> None:
    line = '    return self.client.get(f"{base}/x", timeout=10) if ready else None'

    shown = skeleton(line)

    assert len(shown) == len(line)
    assert [word for word in shown.split() if word.isalpha()] == ["return", "if", "else", "None"]
    assert "client" not in shown


# Markup, template syntax, a formula, a mention, a command for a log, and a letter that turns the text around.
EVIL = "=1+2|<script>alert(1)</script><img src=x onerror=a>{{ 31337 * 3 }}{% raw %}@everyone\r\n::error::\u202e"


def hostile() -> Application:
    """The application in which everything that somebody else wrote is hostile."""
    given: Application = poisoned(application(), EVIL)
    report = replace(given.report, excerpts={(f"{EVIL}{PLACE.path}", None, 3): visible(EVIL).replace("\n", " ")})
    hunk = Hunk(location=report.findings[0].location, before=(EVIL,), after=(EVIL,))
    change = Change(title=EVIL, kind="safe", steps=EVIL, hunks=(hunk,))
    mark = Mark(fingerprint="gone:1", verdict=Decision.CONFIRMED, reviewer=EVIL, note=EVIL, ticket=EVIL)
    fingerprint = report.findings[0].fingerprint
    return replace(
        given,
        report=report,
        changes={fingerprint: change},
        owners={report.findings[0].location.path: (EVIL,)},
        commit=EVIL,
        options=((EVIL, EVIL),),
        triage=Triage(marks={fingerprint: replace(mark, fingerprint=fingerprint)}, stale=(mark,)),
    )


@pytest.fixture(scope="module", params=Level)
def shown(request: pytest.FixtureRequest) -> list[tuple[str, str]]:
    made = documents(hostile(), Broken(name=EVIL, reason=EVIL), request.param)
    brand = Brand(title=EVIL, client=EVIL, consultant=EVIL)
    return [(name, make(replace(each, brand=brand, name=EVIL))) for each in made for name, make in FORMATS.items()]


def test_hostile_text_is_no_template_and_hides_nothing(shown: list[tuple[str, str]]) -> None:
    assert [name for name, text in shown if "94011" in text] == []
    assert [name for name, text in shown if name != "xlsx" and hidden(text)] == []
    assert [name for name, text in shown if COMMAND.search(text)] == []


def test_hostile_text_is_no_markup(shown: list[tuple[str, str]]) -> None:
    pages = [text for name, text in shown if name == "html"]
    texts = [re.sub(r"(`+)[^`].*?\1", "", text) for name, text in shown if name in {"markdown", "plan"}]
    lines = [line for name, text in shown if name == "github" for line in text.splitlines()]
    issues = [json.loads(line)["issue"]["body"] for line in lines]

    assert [text.count("<script>") for text in pages] == [1, 1]
    assert [text for text in pages if "<img" in text] == []
    assert [text for text in texts if re.search(r"(?<!\\)<(?:script|img)", text)] == []
    assert [text for text in issues if "@everyone" in re.sub(r"`+[^`]+`+", "", text)] == []


def test_hostile_text_is_no_formula(shown: list[tuple[str, str]]) -> None:
    tables = [csv.reader(io.StringIO(text)) for name, text in shown if name in {"csv", "csv plan", "gitlab"}]
    books = [text for name, text in shown if name == "xlsx"]

    assert [cell for table in tables for row in table for cell in row if cell.startswith(tuple("=+-@\t\r"))] == []
    assert [text for text in books if "<f>" in text or "<hyperlink" in text] == []
    assert len(books) == 2
