"""The days of one operation in words, as they read on a day."""

from __future__ import annotations

from datetime import date

from auditor.model.announcement import Lifetime

# What stands for the days of an operation that has none.
UNDATED = "flagged as deprecated, without a date"


def told(lifetime: Lifetime | None, day: date) -> str:
    """`deprecated 2025-09-15, ended 2026-09-16, 75 days ago`."""
    if lifetime is None:
        return UNDATED
    is_deprecated = lifetime.deprecated_at <= day
    begun = f"{'deprecated' if is_deprecated else 'will be deprecated on'} {lifetime.deprecated_at}"
    if lifetime.sunset is None:
        return f"{begun}, no end is set"
    days = (lifetime.sunset - day).days
    if days > 0:
        return f"{begun}, {'ends' if is_deprecated else 'will end on'} {lifetime.sunset}, in {_count(days)}"
    return f"{begun}, ended {lifetime.sunset}, {f'{_count(-days)} ago' if days else 'today'}"


def _count(days: int) -> str:
    return f"{days:,} day" if days == 1 else f"{days:,} days"
