"""The HTML report: one page, safe, and whole without scripts or a network."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.analysis.statuses import with_statuses
from auditor.model import Location, Problem, Report
from auditor.planning.document import document_of
from auditor.reporters.document import format_html_report
from auditor.reporters.document.timeline import timeline_of
from tests.reporters.sample import empty_report, sample_report

SAMPLE = sample_report()
PARTS = ("summary", "plan", "findings", "calls", "coverage")
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


class Page(HTMLParser):
    """Collects what the tests ask about."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.loads += [given["src"]] if "src" in given else []
        if tag not in {"meta", "link", "br", "img", "wbr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def hostile() -> Report:
    first = SAMPLE.findings[1]
    place = Location(path=f"{EVIL}.py", line=1, column=1, end_line=1, end_column=5)
    finding = replace(
        first,
        message=EVIL,
        location=place,
        reasons=(EVIL,),
        remarks=(EVIL,),
        remediation=EVIL,
        announcement=replace(first.announcement, title=EVIL, url="javascript:alert(3)"),
        related=tuple(replace(other, location=place, message=EVIL) for other in first.related),
        evidence=tuple(replace(hop, location=place, message=EVIL) for hop in first.evidence),
    )
    return replace(
        SAMPLE,
        root=EVIL,
        findings=(finding,),
        problems=(Problem(path=EVIL, message=EVIL),),
        excerpts={(place.path, None, 1): EVIL},
    )


@pytest.mark.parametrize(
    "reports", [[SAMPLE], [empty_report()], [SAMPLE, empty_report()]], ids=["findings", "clean", "two trees"]
)
def test_page_is_whole(reports: list[Report]) -> None:
    page = Page(format_html_report(document_of(reports)))

    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert {"header", "nav", "main", "footer", "h1"} <= set(page.tags)


def test_applications_of_a_portfolio_are_whole_parts_of_the_page() -> None:
    page = format_html_report(document_of([SAMPLE, replace(SAMPLE, root="twin")]))

    first, second = page.split('<div class="application">')[1:]
    assert all(f'aria-labelledby="app-1-{each}' in first for each in PARTS)
    assert all(f'aria-labelledby="app-2-{each}' in second for each in PARTS)


def test_catalogue_is_told_once_in_a_portfolio() -> None:
    alone = format_html_report(document_of([SAMPLE]))

    page = format_html_report(document_of([SAMPLE, replace(SAMPLE, root="twin")]))

    for summary in ("What was announced", "Why it matters, with an example"):
        told = alone.count(f"<summary>{summary}</summary>")
        assert page.count(f"<summary>{summary}</summary>") == told > 0
        assert page.count(f'">{summary}</a>') == told


def test_page_loads_nothing_and_runs_its_own_script_alone() -> None:
    page = Page(format_html_report(document_of([SAMPLE])))

    assert page.loads == []
    assert not {"link", "iframe", "img", "object"} & set(page.tags)
    assert page.tags.count("script") == 1
    assert all(link.startswith(("#", "https://")) for link in page.links)


def test_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else() -> None:
    text = format_html_report(document_of([SAMPLE]))

    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL) for tag in ("style", "script"))
    assert style is not None
    assert script is not None
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].split("; ") == [
        "default-src 'none'",
        f"style-src '{digest(style[1])}'",
        f"script-src '{digest(script[1])}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_hostile_texts_stay_texts() -> None:
    text = format_html_report(document_of([hostile()]))

    page = Page(text)
    assert "img" not in page.tags
    assert page.tags.count("script") == 1
    assert all(link.startswith(("#", "https://")) for link in page.links)
    assert page.open == []


def test_finding_of_a_shared_rule_counts_for_its_own_announcement() -> None:
    finding, kept = SAMPLE.findings[0], {finding.announcement.id for finding in SAMPLE.findings}
    other = next(each for each in SAMPLE.announcements if each.id not in kept)
    shared = replace(other, covered_by=(finding.rule,), no_effect=None, has_endpoints=True)
    announcements = tuple(shared if each is other else each for each in SAMPLE.announcements)
    report = with_statuses(replace(SAMPLE, findings=(finding,), problems=(), announcements=announcements))

    marks = {mark.title: mark.words for mark in timeline_of([report], ["#"]).marks}

    assert marks[finding.announcement.title] == "Found 1"
    assert marks[other.title] == "Checked, not found"


def test_every_announcement_is_on_the_timeline() -> None:
    text = format_html_report(document_of([SAMPLE]))
    timeline = text[text.index('<h2 id="timeline">') : text.index('<h2 id="findings">')]

    assert timeline.count('<p class="title">') == len(SAMPLE.announcements)
    assert "An evening of maintenance changes no interface." in timeline


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_browser_shows_the_page_without_a_complaint(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(format_html_report(document_of([SAMPLE])), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]

    done = subprocess.run(
        [*command, f"--user-data-dir={tmp_path / 'profile'}", file.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    assert "What was and was not analysed" in done.stdout
    assert "CONSOLE" not in done.stderr
