"""A report made by hand: a small integration, three announcements, findings of every kind."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from auditor.analysis.excerpts import collect_excerpts, wide_characters
from auditor.analysis.gate import mark_failing
from auditor.analysis.line_hash import hash_primary_lines
from auditor.analysis.statuses import with_statuses
from auditor.analysis.suppression import read_ignores
from auditor.analysis.texts import SourceTexts
from auditor.analysis.verdict import open_cases, reach_verdict
from auditor.catalogue import load_catalogue
from auditor.catalogue.vocabulary import open_door
from auditor.config import FailOn, Gate
from auditor.facts.definitions import Comment, Module
from auditor.model import (
    Announcement,
    Confidence,
    Coverage,
    Effort,
    Example,
    ExampleFile,
    Hop,
    Location,
    Match,
    Phase,
    Problem,
    Replacement,
    Report,
    Rule,
    Severity,
)
from auditor.sources.text import SourceText

DAY = date(2026, 11, 23)
DOOR = open_door([load_catalogue()], [], literals=False)
GATE = Gate(fail_on=FailOn.ERROR, fail_within=None, exit_zero=False, strict=False)

LONG_LINE = (
    'data = fetch("https://login.example.com/oauth/token", with_a_very_long_argument="xxxxxxxxxxxxxxx", '
    'another_one="yyyyyyyyyyyyyyyyyyyyyy").get("expires_in", 7200)'
)
SOURCES = {
    "src/client.py": """\
import requests

BASE = "https://api.example.com/rest/v1.0"
client_secret = "s3cr3t-of-the-house"


class Client:
    def __init__(self, token: str) -> None:
\t\tself.token = token

    def headers(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self.token}",
            "Accept": "application/json",
        }

    def get(self, path: str) -> requests.Response:
        return requests.get(BASE + path, headers=self.headers(), timeout=10)
""",
    "src/jobs.py": """\
from client import Client


def sync(client: Client) -> None:
    client.get("/projects")
    client.get("/rfis")
    return client.get("/cost_codes")
""",
    "src/tokens.py": """\
\tTTL = {"北京": 7200, "é": 1}["北京"]  # a tab, wide characters
LONG_LINE
old = 5400  # procore-auditor: ignore[PCR101] until=2027-06-30 -- a cache of our own
older = 5401  # procore-auditor: ignore
oldest = 5402  # procore-auditor: ignore[PCR101] -- for later
""".replace("LONG_LINE", LONG_LINE),
}
NOTEBOOK = "notebooks/explore.ipynb"
CELLS = 'import requests\nURL = "https://api.example.com/rest/v1.0/cost_codes"\nrequests.get(URL)\n'

ANNOUNCEMENTS = (
    Announcement(
        id="company-header",
        title="A company header on every request",
        url="https://developers.example.com/company-header",
        posted=date(2023, 8, 4),
        updated=None,
        text="Every request must name its company.\n\nA parameter does not replace the header.",
        phases=(Phase(name="required", start=date(2023, 8, 4), effect="Requests without it may be rejected."),),
        supersedes=(),
        contradicts=(),
        sources=("docs@1234567",),
        no_effect=None,
    ),
    Announcement(
        id="cost-codes",
        title="Cost codes give way to <segments> & items",
        url="https://developers.example.com/cost-codes?a=1&b=2",
        posted=date(2026, 1, 12),
        updated=date(2026, 2, 1),
        text="The cost code endpoints are deprecated.",
        phases=(
            Phase(name="deprecated", start=date(2026, 1, 12), effect="New code should use segments."),
            Phase(name="sunset", start=date(2027, 1, 15), effect="The endpoints answer 410."),
        ),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect=None,
    ),
    Announcement(
        id="maintenance",
        title="Sandbox maintenance in May",
        url="https://developers.example.com/maintenance",
        posted=date(2023, 5, 16),
        updated=None,
        text="The sandbox was away for an evening.",
        phases=(Phase(name="over", start=date(2023, 5, 19), effect="Nothing any more."),),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect="An evening of maintenance changes no interface.",
    ),
    Announcement(
        id="token-lifetime",
        title="Tokens live ninety minutes",
        url="https://developers.example.com/token-lifetime",
        posted=date(2023, 9, 26),
        updated=None,
        text="A token lives ninety minutes, and may live shorter one day.",
        phases=(Phase(name="in-force", start=date(2023, 9, 26), effect="Tokens end after 5400 seconds."),),
        supersedes=(),
        contradicts=(),
        sources=(),
        no_effect=None,
    ),
)

EXAMPLE = Example(
    title="A call without the header",
    files=(ExampleFile(path="client.py", code='requests.get(URL, headers={"A": "<b>"})  # expect: PCR201\n'),),
)


def rule(code: str, name: str, announcement: str, **changes: object) -> Rule:
    """A rule with the usual values."""
    plain = Rule(
        code=code,
        name=name,
        announcement=announcement,
        summary=f"The fault of {name}.",
        why="It breaks.\nAt once.\n\nAnd for a second reason.",
        detector="missing_header",
        options={},
        messages={"default": "{method} {path} is sent without the header."},
        severity={"required": Severity.ERROR},
        confidence=Confidence.HIGH,
        effort=Effort.MINUTES,
        remediation="Set the header where the headers are built.",
        replacements=(),
        references=("https://developers.example.com/faq",),
        bad=(EXAMPLE,),
        good=(EXAMPLE,),
        shown_by_default=True,
    )
    return replace(plain, **changes)


RULES = (
    rule(
        "PCR101",
        "hardcoded-token-lifetime",
        "token-lifetime",
        messages={"default": "The token's lifetime is written down as {seconds} seconds."},
        severity={"in-force": Severity.ERROR},
        confidence=Confidence.MEDIUM,
        effort=Effort.HOURS,
    ),
    rule("PCR201", "missing-company-id-header", "company-header"),
    rule(
        "PCR402",
        "legacy-cost-endpoint",
        "cost-codes",
        messages={"default": "{method} {path} belongs to the cost codes."},
        severity={"deprecated": Severity.WARNING, "sunset": Severity.ERROR},
        effort=Effort.DAYS,
    ),
)


def at(path: str, line: int, column: int, end_column: int, *, end_line: int = 0, cell: int | None = None) -> Location:
    return Location(path=path, line=line, column=column, end_line=end_line or line, end_column=end_column, cell=cell)


HEADERS = at("src/client.py", 12, 16, 10, end_line=15)
CALL = at("src/client.py", 18, 16, 77)
REQUEST = {"method": "GET", "path": "/rest/v1.0/projects"}

MATCHES = {
    "PCR101": (
        Match(
            root=at("src/tokens.py", 1, 8, 20),
            site=at("src/tokens.py", 1, 8, 20),
            fields={"seconds": "7200"},
            confidence=Confidence.LOW,
            reasons=("It is only a name that says so.",),
        ),
        Match(
            root=at("src/tokens.py", 2, 154, 158),
            site=at("src/tokens.py", 2, 154, 158),
            fields={"seconds": "7200"},
            evidence=(
                Hop(location=at("src/client.py", 4, 1, 38), message='the secret `"s3cr3t-of-the-house"` is sent'),
            ),
        ),
        Match(root=at("src/tokens.py", 3, 7, 11), site=at("src/tokens.py", 3, 7, 11), fields={"seconds": "5400"}),
        Match(root=at("src/tokens.py", 5, 10, 14), site=at("src/tokens.py", 5, 10, 14), fields={"seconds": "5402"}),
    ),
    "PCR201": tuple(
        Match(
            root=HEADERS,
            site=at("src/jobs.py", line, 5, end),
            fields={**REQUEST, "path": f"/rest/v1.0{path}"},
            evidence=(
                Hop(location=at("src/client.py", 3, 8, 43), message="the base URL is written here"),
                Hop(location=HEADERS, message="the headers are built here, without the company"),
                Hop(location=CALL, message="the request is sent here"),
            ),
        )
        for line, end, path in ((5, 28, "/projects"), (6, 24, "/rfis"), (7, 37, "/cost_codes"))
    ),
    "PCR402": (
        Match(
            root=at(NOTEBOOK, 2, 7, 54, cell=3),
            site=at(NOTEBOOK, 1, 1, 18, cell=4),
            fields={"method": "GET", "path": "/rest/v1.0/cost_codes"},
            replacement=Replacement(
                method="GET",
                old="/rest/v1.0/cost_codes",
                new_method="GET",
                new="/rest/v1.0/segments/{segment_id}/items",
                note="List the segments first.",
            ),
        ),
    ),
}


def module(path: str, text: str) -> Module:
    """A module without statements, with the comments that speak to the auditor."""
    comments = tuple(
        Comment(number, line[line.index("#") :])
        for number, line in enumerate(text.split("\n"), start=1)
        if "# procore-auditor:" in line
    )
    return Module(path, path.removesuffix(".py").replace("/", "."), False, (), comments, None, frozenset())


def texts() -> SourceTexts:
    sources = {path: SourceText(path=path, text=text) for path, text in SOURCES.items()}
    sources[NOTEBOOK] = SourceText(path=NOTEBOOK, text=CELLS, cells=((1, 3), (3, 4)))
    return SourceTexts(sources.get, lambda path: module(path, SOURCES[path]) if path in SOURCES else None, door=DOOR)


def sample_report(day: date = DAY) -> Report:
    """The report on a day."""
    rules = {each.code: each for each in RULES}
    source = texts()
    verdict = reach_verdict(
        open_cases(MATCHES, rules=rules, announcements={each.id: each for each in ANNOUNCEMENTS}, texts=source),
        active=MATCHES,
        day=day,
        texts=source,
        ignores=read_ignores([module(path, text) for path, text in SOURCES.items()], source, rules),
    )
    findings = (*verdict.findings, *verdict.suppressed, *verdict.dormant)
    excerpts = collect_excerpts(findings, (), source)
    report = Report(
        tool_version="1.2.3",
        as_of=day,
        root="integration",
        catalogue_version="2026-11-01",
        catalogue_sha256="0" * 64,
        findings=verdict.findings,
        suppressed=verdict.suppressed,
        dormant=verdict.dormant,
        notices=verdict.notices,
        problems=(Problem(path="src/broken.py", message="Not valid Python: invalid syntax.", line=7),),
        coverage=Coverage(
            files_seen=1204,
            files_relevant=12,
            skipped={"excluded": 3, "too large": 1},
            calls_resolved=40,
            calls_partial=3,
            calls_unknown=2,
            lines=90_210,
        ),
        announcements=ANNOUNCEMENTS,
        rules=RULES,
        excerpts=excerpts,
        wide=wide_characters(excerpts, source),
        line_hashes=hash_primary_lines(findings, source, {}),
    )
    return mark_failing(with_statuses(report), GATE)


def empty_report() -> Report:
    """A report on code that complies."""
    clean = replace(
        sample_report(),
        findings=(),
        suppressed=(),
        dormant=(),
        notices=(),
        problems=(),
        excerpts={},
        line_hashes={},
        coverage=replace(sample_report().coverage, skipped={}),
    )
    return with_statuses(clean)
