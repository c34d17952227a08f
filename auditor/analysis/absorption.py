"""Two rules that speak of one line of code: one finding tells both, where one rule says that it covers the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from auditor.model import Finding, Rule


def absorb(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Without findings that another one on the same line tells, too; the louder of two stays, and quotes the other."""
    gone: set[str] = set()
    remarks: dict[str, list[str]] = {}
    for one in findings:
        for other in findings if rules[one.rule].absorbs else ():
            if other.announcement.id not in rules[one.rule].absorbs or not _share_a_line(one, other):
                continue
            kept, left = (one, other) if one.severity.rank >= other.severity.rank else (other, one)
            gone.add(left.fingerprint)
            remarks.setdefault(kept.fingerprint, []).append(f"{left.rule} on the same line: {left.message}")
    return tuple(
        replace(each, remarks=(*each.remarks, *dict.fromkeys(remarks.get(each.fingerprint, ()))))
        for each in findings
        if each.fingerprint not in gone
    )


def _share_a_line(one: Finding, other: Finding) -> bool:
    here, there = one.location, other.location
    is_same_text = (here.path, here.cell) == (there.path, there.cell)
    return is_same_text and here.line <= there.end_line and there.line <= here.end_line
