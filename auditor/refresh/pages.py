"""Reads a saved announcements page, whatever it was saved as, and tells its postings apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from auditor.model import AuditorError
from auditor.refresh.documents import read_text

_SIZE_LIMIT = 10_000_000
_MARKDOWN = (".md", ".markdown")
_HTML = (".html", ".htm", ".xhtml")
_BLOCKS = (
    *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table"),
    *("td", "th", "tr", "ul"),
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = ("script", "style", "template", "noscript")
# Marks the text of a heading; no page has it.
_HEADING = "\x00"
# `2026-06-30`, `06/30/2026`, `June 30th, 2026`, `30 June 2026`; whether it is a day, dateutil decides.
_DATES = re.compile(
    r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}"
    r"|[^\W\d_]{3,9}\.? \d{1,2}(?:[a-z]{2})?,? \d{4}|\d{1,2} [^\W\d_]{3,9}\.? \d{4})\b"
)
_DATED_TITLE = re.compile(r"(?P<title>.{3,200}?)\s*\((?P<note>[^()]{1,60})\)")
_TITLE_LENGTH = 160
# What may stand beside the date on a line that only dates what is above it.
_BESIDE_DATE = 20


class Posting(Struct, frozen=True, kw_only=True):
    """One posting: its title and day, and the text below them."""

    title: str
    day: date
    text: str


class _Line(Struct, frozen=True):
    text: str
    is_heading: bool


def read_postings(file: Path) -> tuple[Posting, ...]:
    """The postings of a saved page, in its order."""
    lines = tuple(_lines(file, read_text(file, limit=_SIZE_LIMIT)))
    starts = list(_starts(lines))
    if not starts:
        raise AuditorError(f"{file}: no posting was found: no title with a day behind or below it.")
    ends = [start for start, *_ in starts[1:]] + [len(lines)]
    return tuple(
        Posting(title=title, day=day, text="\n".join(line.text for line in lines[body:end]))
        for (_, body, title, day), end in zip(starts, ends, strict=True)
    )


def find_dates(text: str) -> tuple[tuple[date, int], ...]:
    """Every day that a text names, with its place, in the order of the text."""
    found = ((_parse(match[0]), match.start()) for match in _DATES.finditer(text))
    return tuple((day, start) for day, start in found if day is not None)


def _starts(lines: Sequence[_Line]) -> Iterator[tuple[int, int, str, date]]:
    """Where a posting begins, where its text does, its title and its day."""
    for number, line in enumerate(lines):
        titled = _DATED_TITLE.fullmatch(line.text)
        if titled and (days := find_dates(titled["note"])):
            yield number, number + 1, titled["title"], days[-1][0]
        elif number + 1 < len(lines) and _is_title(line) and not find_dates(line.text):
            below = lines[number + 1].text
            if (days := find_dates(below)) and len(below) - len(_DATES.findall(below)[0]) <= _BESIDE_DATE:
                yield number, number + 2, line.text, days[0][0]


def _is_title(line: _Line) -> bool:
    return line.is_heading or (len(line.text) <= _TITLE_LENGTH and not line.text.endswith((".", ":", ",", ";")))


def _lines(file: Path, text: str) -> Iterator[_Line]:
    """The lines that hold text, with single blanks."""
    ending = file.suffix.lower()
    if ending in _MARKDOWN:
        text = _text_of_html(_html_of_markdown(file, text), file)
    elif ending in _HTML or text.lstrip()[:200].lower().startswith(("<!doctype html", "<html")):
        text = _text_of_html(text, file)
    else:
        text = text.replace(_HEADING, "")
    for line in text.split("\n"):
        if words := " ".join(line.replace(_HEADING, "").split()):
            yield _Line(words, _HEADING in line)


def _html_of_markdown(file: Path, text: str) -> str:
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an extra that most people do not need.
    except ImportError as error:
        raise _missing(file) from error
    return str(MarkdownIt("commonmark").render(text))


def _text_of_html(text: str, file: Path) -> str:
    """One line for each block, however its inline elements are nested."""
    try:
        from bs4 import BeautifulSoup  # noqa: PLC0415 - an extra that most people do not need.
    except ImportError as error:
        raise _missing(file) from error
    try:
        soup = BeautifulSoup(text.replace(_HEADING, ""), "html.parser")
        for element in soup.find_all(_SILENT):
            element.decompose()
        for words in soup.find_all(string=True):
            words.replace_with(re.sub(r"\s+", " ", words))
        for end in soup.find_all("br"):
            end.replace_with("\n")
        for element in soup.find_all(_BLOCKS):
            mark = _HEADING if element.name in _HEADINGS else ""
            element.insert(0, f"\n{mark}")
            element.append("\n")
        return str(soup.get_text())
    except RecursionError as error:
        raise AuditorError(f"{file}: nested too deeply to be a page.") from error


def _parse(text: str) -> date | None:
    from dateutil import parser  # noqa: PLC0415 - an extra that most people do not need.

    try:
        return parser.parse(text, dayfirst=False).date()
    except (ValueError, OverflowError):
        return None


def _missing(file: Path) -> AuditorError:
    return AuditorError(f'{file}: reading it needs more libraries; `pip install "procore-auditor[catalogue]"`.')
