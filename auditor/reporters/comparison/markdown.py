"""`markdown`: what changed between two results, for a pull request or a status mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Finding
from auditor.model.comparison import Comparison, Pair
from auditor.reporters.comparison import wording
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.phrases import place
from auditor.reporters.shared.plain_text import cell, plain


@for_people
def format_comparison_markdown(comparison: Comparison) -> str:
    """The verdict, one table for each kind of change, then what the two results were made with."""
    names = list(dict.fromkeys([comparison.old.root, comparison.new.root]))
    days = f"{comparison.old.as_of} to {comparison.new.as_of}"
    lines = [f"## API audit: {plain(' and '.join(names))}, {days}", "", f"**{plain(wording.verdict(comparison))}**", ""]
    if comparison.warnings:
        lines += [*(f"> {plain(warning)}  " for warning in comparison.warnings), ""]
    for title, rows in _tables(comparison):
        if rows:
            lines += [f"### {title} ({len(rows):,})", "", "| | Where | Rule | Finding | Why |"]
            lines += ["| --- | --- | --- | --- | --- |", *rows, ""]
    lines += list(_remarks(comparison))
    if aside := wording.aside(comparison):
        lines += [plain(aside), ""]
    lines.append(f"- Old: {plain(wording.standing_of(comparison.old))}")
    lines.append(f"- New: {plain(wording.standing_of(comparison.new))}")
    return "\n".join(lines) + "\n"


def _tables(comparison: Comparison) -> Iterator[tuple[str, Sequence[str]]]:
    yield "New", [_row(each, _announced(each)) for each in comparison.added]
    yield "Resurfaced", [_pair(each.pair, wording.why_resurfaced(comparison, each)) for each in comparison.resurfaced]
    yield "Severity changed", [_pair(each.pair, wording.why_changed(comparison, each)) for each in comparison.changed]
    yield "Silenced", [_row(each.pair.old, wording.why_silenced(comparison, each)) for each in comparison.silenced]
    yield "Fixed", [_row(each, "") for each in comparison.fixed]
    yield "Moved", [_row(each.new, f"From {place(each.old.location)}.") for each in comparison.moved]


def _row(finding: Finding, why: str, *, severity: str = "") -> str:
    return (
        f"| {severity or finding.severity.value} | {cell(place(finding.location))} | {plain(finding.rule)} "
        f"| {plain(finding.message)} | {plain(why)} |"
    )


def _pair(pair: Pair, why: str) -> str:
    before, now = pair.old.severity, pair.new.severity
    return _row(pair.new, why, severity=now.value if before is now else f"{before.value} → {now.value}")


def _announced(finding: Finding) -> str:
    return f"{finding.announcement.title}: {finding.announcement.phase.replace('-', ' ')}."


def _remarks(comparison: Comparison) -> Iterator[str]:
    entries = [
        *(f"- new remark: {cell(place(each.location))} {plain(each.message)}" for each in comparison.new_notices),
        *(f"- remark gone: {cell(place(each.location))} {plain(each.message)}" for each in comparison.gone_notices),
        *(f"- new problem: {cell(each.path)} {plain(each.message)}" for each in comparison.new_problems),
        *(f"- problem gone: {cell(each.path)} {plain(each.message)}" for each in comparison.gone_problems),
    ]
    if entries:
        yield from entries
        yield ""
