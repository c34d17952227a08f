"""All announcements with their phases on a day, as records and as a table."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date

from auditor.model import Announcement, Phase, Rule
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.phrases import distance

_WIDTH = 100


def announcement_rows(
    announcements: Sequence[Announcement], rules: Sequence[Rule], day: date
) -> list[dict[str, object]]:
    """One record for each announcement, newest first."""
    newest_first = sorted(announcements, key=lambda each: (each.posted, each.id), reverse=True)
    return [_record(each, rules, day) for each in newest_first]


@for_people
def format_table(rows: Sequence[dict[str, object]]) -> str:
    """A table for a terminal: one line for each, and a second for the reason where no rule exists."""
    lines = [f"{'posted':<10}  {'announcement':<42}  {'phase':<18}  {'from':<10}  rules"]
    for row in rows:
        rules = row["rules"]
        codes = " ".join(str(code) for code in rules) if isinstance(rules, list) else ""
        phase, start = row["phase"] or "not yet", row["phase_from"] or ""
        lines.append(f"{row['posted']:<10}  {row['id']:<42}  {phase:<18}  {start:<10}  {codes}".rstrip())
        if isinstance(row["next"], dict):
            coming = row["next"]
            lines.append(f"{'':<12}next: {coming['phase']} from {coming['from']} ({distance(coming['days'])})")
        if row["no_effect"]:
            lines += textwrap.wrap(str(row["no_effect"]), _WIDTH, initial_indent=" " * 12, subsequent_indent=" " * 12)
    return "\n".join(lines) + "\n"


def rules_about(announcement: Announcement, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Its own rules, and those of others that cover it."""
    return tuple(rule for rule in rules if rule.announcement == announcement.id or rule.code in announcement.covered_by)


def _record(announcement: Announcement, rules: Sequence[Rule], day: date) -> dict[str, object]:
    now, coming = announcement.phase_on(day), announcement.next_phase(day)
    return {
        "id": announcement.id,
        "title": announcement.title,
        "url": announcement.url,
        "posted": announcement.posted.isoformat(),
        "updated": announcement.updated.isoformat() if announcement.updated else None,
        "phase": now.name if now else None,
        "phase_from": now.start.isoformat() if now else None,
        "effect": now.effect if now else None,
        "next": _coming(coming, day) if coming else None,
        "phases": [
            {"name": phase.name, "from": phase.start.isoformat(), "effect": phase.effect}
            for phase in announcement.phases
        ],
        "rules": [rule.code for rule in rules_about(announcement, rules)],
        "no_effect": announcement.no_effect,
        "supersedes": list(announcement.supersedes),
        "contradicts": list(announcement.contradicts),
    }


def _coming(phase: Phase, day: date) -> dict[str, object]:
    return {"phase": phase.name, "from": phase.start.isoformat(), "days": (phase.start - day).days}
