"""The words for the age of the catalogue, the same in every format."""

from __future__ import annotations

from datetime import date

from auditor.model.freshness import Freshness
from auditor.reporters.shared.phrases import count, listed

_KINDS = {"announcements": "the announcements", "description": "the API description"}


def dated(version: str, freshness: Freshness | None, day: date) -> str:
    """`2026-11-23 (7 days old), API description 2026-08-04 (118 days old)`."""
    told = version
    if freshness is None:
        return told
    ages = freshness.ages(day)
    if "announcements" in ages:
        told += f" ({_old(ages['announcements'])})"
    if freshness.description is not None:
        told += f", API description {freshness.description} ({_old(ages['description'])})"
    return told


def outdated(freshness: Freshness | None, day: date) -> str:
    """A sentence about what is too old to rely on; empty if nothing is."""
    found = freshness.outdated(day) if freshness else {}
    if freshness is None or not found:
        return ""
    told = listed([f"{_KINDS[name]} {count(age, 'day')} old" for name, age in found.items()])
    limit = count(freshness.limit, "day")
    return f"The catalogue is outdated: {told} (limit: {limit}). Update procore-auditor, or refresh the catalogue."


def _old(age: int) -> str:
    return f"{count(age, 'day')} old" if age >= 0 else "newer than the audit date"
