"""What each level of redaction leaves out shows in no format."""

from __future__ import annotations

import io
import re
import zipfile

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
from auditor.planning.document import Document
from auditor.planning.redacting import redact, redact_broken
from auditor.planning.triage import Decision, Mark, Triage
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
from tests.reporters.test_hostile_text import hidden, poisoned

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
        owners={PLACE.path: ("@acmecorp/billing",)},
        commit="d00dfeed",
        options=(("exclude", '["zanzibar"]'),),
        triage=Triage(marks={finding.fingerprint: mark}, stale=(replace(mark, fingerprint="gone:1"),)),
    )


def outputs(level: Level) -> str:
    redacted = redact(application(), level, WORDS, 1)
    assert redacted.before is not None
    redacted = replace(redacted, comparison=compare(redacted.before, redacted.report))
    broken = redact_broken(Broken(name="blackbox", reason="/home/ada/zanzibar: gone."), level, 2)
    document = Document(
        applications=(redacted,), broken=(broken,), as_of=SAMPLE.as_of, redaction=level.value, is_portfolio=True
    )
    texts = [
        make(each)
        for each in (document, replace(document, is_portfolio=False, broken=()))
        for make in (
            format_html_report,
            format_markdown_report,
            format_csv_findings,
            format_csv_plan,
            format_json_document,
            format_github_issues,
            format_gitlab_issues,
        )
    ]
    book = zipfile.ZipFile(io.BytesIO(format_workbook(document)))
    return "\n".join([*texts, *(book.read(name).decode() for name in book.namelist())])


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


def test_secrets_alone_leave_the_application_as_it_is() -> None:
    given = application()

    assert redact(given, Level.SECRETS, WORDS, 1) == given


def test_skeleton_keeps_keywords_punctuation_and_columns() -> None:
    line = '    return self.client.get(f"{base}/x", timeout=10) if ready else None'

    shown = skeleton(line)

    assert len(shown) == len(line)
    assert [word for word in shown.split() if word.isalpha()] == ["return", "if", "else", "None"]
    assert "client" not in shown


@pytest.mark.parametrize("level", Level)
def test_hostile_texts_are_inert_at_every_level(level: Level) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}{% raw %}\u202e"
    redacted = redact(poisoned(application(), evil), level, WORDS, 1)
    document = Document(applications=(redacted,), as_of=SAMPLE.as_of, redaction=level.value)

    page, text = format_html_report(document), format_markdown_report(document)

    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "49" not in re.findall(r"alert\(1\)[^<]*?(\d\d)", page)
    assert hidden(page) == hidden(text) == []
    assert "<script>" not in re.sub(r"`+[^`\n]+`+", "", text)
