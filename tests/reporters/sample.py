"""A report made by hand: a small integration, findings of every kind."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from auditor.analysis.gate import mark_failing
from auditor.analysis.judging.suppression import read_ignores
from auditor.analysis.judging.verdict import open_cases, reach_verdict
from auditor.analysis.lines.excerpts import collect_excerpts, wide_characters
from auditor.analysis.lines.line_hash import hash_primary_lines
from auditor.analysis.lines.texts import SourceTexts
from auditor.analysis.statuses import with_statuses
from auditor.catalogue import load_catalogue
from auditor.catalogue.vocabulary import open_door
from auditor.config import FailOn, Gate
from auditor.facts.definitions import Comment, Module
from auditor.model import (
    Confidence,
    Coverage,
    Hop,
    Location,
    Match,
    Problem,
    Replacement,
    Report,
)
from auditor.sources.text import SourceText
from tests.reporters.sample_rules import ANNOUNCEMENTS, RULES

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
