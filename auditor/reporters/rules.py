"""Rules as a table, as records, and each as a page of text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from auditor.model import Announcement, Example, Rule, Severity
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.phrases import distance, exchange

_WIDTH = 100


def rule_rows(rules: Sequence[Rule], announcements: Mapping[str, Announcement], day: date) -> list[dict[str, object]]:
    """One record for each rule, in the order of the codes."""
    return [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": _severity(rule, announcements[rule.announcement], day).value,
            "confidence": rule.confidence.value,
            "effort": rule.effort.value,
            "announcement": rule.announcement,
            "shown_by_default": rule.shown_by_default,
            "summary": rule.summary,
        }
        for rule in rules
    ]


@for_people
def format_rule_table(rows: Sequence[Mapping[str, object]]) -> str:
    """A table for a terminal."""
    lines = [f"{'code':<7} {'today':<8} {'name':<28} summary"]
    for row in rows:
        aside = "" if row["shown_by_default"] else " (only on request)"
        lines.append(f"{row['code']:<7} {row['severity']:<8} {row['name']:<28} {row['summary']}{aside}")
    return "\n".join(lines) + "\n"


@for_people
def format_rule_page(rule: Rule, announcement: Announcement, day: date) -> str:
    """Everything a rule says, for a terminal."""
    return "\n".join(_page(rule, announcement, day)) + "\n"


def _page(rule: Rule, announcement: Announcement, day: date) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield "=" * len(f"{rule.code} {rule.name}")
    yield ""
    yield from _wrapped(rule.summary)
    yield ""
    severity = _severity(rule, announcement, day)
    sure = f"Confidence: at most {rule.confidence.value}."
    yield f"On {day}: {severity.value}. {sure} Effort: {rule.effort.value}."
    if not rule.shown_by_default:
        yield f"Shown only on request: --extend-select {rule.code}"
    yield from _section("Why", _wrapped(rule.why))
    yield from _section("What to do", _wrapped(rule.remediation))
    if rule.how_to_test:
        yield from _section("How to test the change", _wrapped(rule.how_to_test))
    if rule.wrong_if:
        yield from _section("What would prove a finding wrong", _wrapped(rule.wrong_if))
    yield from _section("How accurate it is", _measured(rule))
    yield from _section("What was announced", _announced(rule, announcement, day))
    if rule.replacements:
        yield from _section("Replacements", (line for each in rule.replacements for line in _wrapped(exchange(each))))
    for heading, examples in (("Offends", rule.bad), ("Complies", rule.good)):
        for example in examples:
            yield from _section(f"{heading}: {example.title}", _code(example))
    yield from _section("References", iter((announcement.url, *rule.references)))


def _announced(rule: Rule, announcement: Announcement, day: date) -> Iterator[str]:
    yield f"{announcement.title} (posted {announcement.posted}, {announcement.id})"
    yield ""
    yield from _wrapped(announcement.text)
    yield ""
    for phase in announcement.phases:
        severity = rule.severity.get(phase.name, Severity.NONE).value
        yield f"{phase.start} ({distance((phase.start - day).days)}) {phase.name}: {severity}"
        yield from (f"    {line}" for line in _wrapped(phase.effect))


def _measured(rule: Rule) -> Iterator[str]:
    """Figures of trees whose faults were labelled by reading; see the page on accuracy."""
    if not rule.accuracy:
        yield "Not measured yet."
    for each in rule.accuracy:
        found = f"{each.hit:,} of {each.must:,} known faults found" if each.must else "no known faults"
        right = f"{each.right:,} of {each.findings:,} findings hit a known fault" if each.findings else "no findings"
        yield from _wrapped(f"{each.trees[:1].upper()}{each.trees[1:]}: {found}, {right}.")


def _code(example: Example) -> Iterator[str]:
    for file in example.files:
        if len(example.files) > 1:
            yield f"    # {file.path}"
        yield from (f"    {line}".rstrip() for line in file.code.strip("\n").split("\n"))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)
    yield from lines


def _wrapped(text: str) -> Iterator[str]:
    """Paragraphs, with a blank line between them; lists keep their lines."""
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ""
        for item in _items(paragraph):
            indent = "  " if item.startswith("- ") else ""
            yield from textwrap.wrap(
                item, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
            )


def _items(paragraph: str) -> Iterator[str]:
    held = ""
    for line in paragraph.split("\n"):
        if line.lstrip().startswith("- ") and held:
            yield held
            held = ""
        held = f"{held} {line.strip()}".strip()
    yield held


def _severity(rule: Rule, announcement: Announcement, day: date) -> Severity:
    phase = announcement.phase_on(day)
    return rule.severity.get(phase.name, Severity.NONE) if phase else Severity.NONE
