"""Words for numbers, days and places, the same in every format."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from auditor.model import Announcement, AnnouncementRef, Confidence, Finding, Location, Replacement, Severity


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 file`, `2 files`, `1,204 files`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


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
    cell = f":cell {location.cell}" if location.cell is not None else ""
    return f"{location.path}{cell}:{location.line}:{location.column}"


def severities(counts: Mapping[Severity, int]) -> str:
    """`2 errors, 1 warning and 3 notes`, loudest first, without zeros."""
    ordered = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return listed([count(counts[each], each.value) for each in ordered if counts.get(each)])


def phase_name(name: str) -> str:
    """`in force` for `in-force`."""
    return name.replace("-", " ")


def standing(ref: AnnouncementRef, announcement: Announcement | None, day: date) -> str:
    """Where an announcement stands on a day: `required since 2023-08-04 (1,207 days ago)`."""
    if announcement is None:
        if ref.effective is None or ref.days is None:
            return phase_name(ref.phase)
        return f"{phase_name(ref.phase)}; {ref.effective} ({distance(ref.days)})"
    parts = []
    now, coming = announcement.phase_on(day), announcement.next_phase(day)
    if now is not None:
        parts.append(f"{phase_name(now.name)} since {now.start} ({distance((now.start - day).days)})")
    if coming is not None:
        parts.append(f"{phase_name(coming.name)} from {coming.start} ({distance((coming.start - day).days)})")
    return ", ".join(parts) or phase_name(ref.phase)


def deadline(ref: AnnouncementRef, announcement: Announcement | None, day: date) -> str:
    """Where an announcement stands, in short: `required since 2023-08-04`, `sunset from 2027-01-15 (in 53 days)`."""
    if announcement is None:
        return f"{phase_name(ref.phase)} {ref.effective}" if ref.effective is not None else phase_name(ref.phase)
    now, coming = announcement.phase_on(day), announcement.next_phase(day)
    parts = [f"{phase_name(now.name)} since {now.start}"] if now is not None else []
    if coming is not None:
        parts.append(f"{phase_name(coming.name)} from {coming.start} ({distance((coming.start - day).days)})")
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
