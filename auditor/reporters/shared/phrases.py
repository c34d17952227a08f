"""Words for numbers, days and places, the same in every format."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from auditor.model import Announcement, Confidence, Coverage, Finding, Location, Replacement, Severity


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 file`, `2 files`, `1,204 files`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


# Why files are left out, where it is a thing that is counted; other reasons are said of one and of many alike.
_MANY = {
    "broken link": "broken links",
    "excluded folder": "excluded folders",
    "folder ignored by git": "folders ignored by git",
    "link that leaves the tree": "links that leave the tree",
    "not a regular file": "not regular files",
}


def reasons(counts: Mapping[str, int]) -> str:
    """Why files were skipped: `3 excluded and 2 broken links`."""
    return listed([count(number, reason, _MANY.get(reason, reason)) for reason, number in sorted(counts.items())])


def listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def distance(days: int) -> str:
    """`in 3 days`, `today`, `1,207 days ago`."""
    if days == 0:
        return "today"
    return f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"


def place(location: Location) -> str:
    """`path:line:column`, with the cell of a notebook."""
    return f"{location.short}:{location.column}"


def severities(counts: Mapping[Severity, int]) -> str:
    """`2 errors, 1 warning and 3 notes`, loudest first, without zeros."""
    ordered = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return listed([count(counts[each], each.value) for each in ordered if counts.get(each)])


def phase_name(name: str) -> str:
    """`in force` for `in-force`."""
    return name.replace("-", " ")


def standing(finding: Finding, day: date) -> str:
    """Where what a finding is about stands on a day: `required since 2023-08-04 (1,207 days ago)`."""
    ref = finding.announcement
    if not finding.schedule:
        return (
            phase_name(ref.phase) if ref.effective is None else f"{phase_name(ref.phase)}; {_when(ref.effective, day)}"
        )
    return _between([(stage.start, stage.phase) for stage in finding.schedule], day) or phase_name(ref.phase)


def announced(announcement: Announcement, day: date) -> str:
    """Where an announcement as a whole stands on a day."""
    return _between([(phase.start, phase.name) for phase in announcement.phases], day)


def _between(phases: Sequence[tuple[date, str]], day: date) -> str:
    """The phase of that day and the one that comes; empty if there is neither."""
    now = next((phase for phase in reversed(phases) if phase[0] <= day), None)
    coming = next((phase for phase in phases if phase[0] > day), None)
    parts = [f"{phase_name(now[1])} since {_when(now[0], day)}"] if now else []
    parts += [f"{phase_name(coming[1])} from {_when(coming[0], day)}"] if coming else []
    return ", ".join(parts)


def _when(then: date, day: date) -> str:
    return f"{then} ({distance((then - day).days)})"


def deadline(finding: Finding, day: date) -> str:
    """The same in short: `required since 2023-08-04`, `sunset from 2027-01-15 (in 53 days)`."""
    ref, schedule = finding.announcement, finding.schedule
    if not schedule:
        return f"{phase_name(ref.phase)} {ref.effective}" if ref.effective is not None else phase_name(ref.phase)
    now = next((stage for stage in reversed(schedule) if stage.start <= day), None)
    coming = next((stage for stage in schedule if stage.start > day), None)
    parts = [f"{phase_name(now.phase)} since {now.start}"] if now else []
    parts += [f"{phase_name(coming.phase)} from {_when(coming.start, day)}"] if coming else []
    return ", ".join(parts) or phase_name(ref.phase)


def exchange(replacement: Replacement) -> str:
    """`GET /old -> GET /new`, with the note; an empty new path says that none is known."""
    new = f"{replacement.new_method} {replacement.new}".strip() if replacement.new else "no replacement is known"
    note = f" ({replacement.note.rstrip('.')})" if replacement.note else ""
    return f"{replacement.method} {replacement.old} -> {new}{note}"


def surety(confidence: Confidence, reasons: Sequence[str]) -> str:
    """`medium, because …`."""
    return f"{confidence.value}: {' '.join(reasons)}" if reasons else confidence.value


def first_sentence(text: str) -> str:
    """The first sentence; a full stop within a code span or a name ends none."""
    paragraph = first_paragraph(text)
    for end in re.finditer(r"[.!?](?= +[A-Z`\"(])", paragraph):
        if paragraph.count("`", 0, end.end()) % 2 == 0:
            return paragraph[: end.end()]
    return paragraph


def first_paragraph(text: str) -> str:
    """The first paragraph on one line."""
    return " ".join(text.strip().split("\n\n")[0].split())


def caveat(finding: Finding) -> str:
    """` (please check)`, ` (test code)` or nothing: why a finding fails the gate only if somebody asks for it."""
    words = ["please check"] if finding.confidence is Confidence.LOW else []
    words += ["test code"] if finding.in_test else []
    return f" ({', '.join(words)})" if words else ""


def call_sites(coverage: Coverage) -> str:
    """The places in the code that send, by how well it is known where to; the same in every command."""
    return (
        f"Call sites: {coverage.calls_resolved:,} resolved, {coverage.calls_partial:,} partly, "
        f"{coverage.calls_unknown:,} unknown."
    )
