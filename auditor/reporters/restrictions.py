"""What configuration files keep out of a result, in every format."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.model import Notice, Report, Restriction, Severity
from auditor.reporters.shared import phrases

CODE = "restricting-setting"


def remarks(report: Report) -> tuple[Notice, ...]:
    """The remarks of a report, then one on each setting that keeps something out of it."""
    settings = (
        Notice(
            code=CODE,
            severity=Severity.NOTE,
            location=each.location,
            message=f"`{each.setting}`: {each.message}",
        )
        for each in report.restrictions
    )
    return (*report.notices, *settings)


def restrictions_text(restrictions: Iterable[Restriction]) -> str:
    """One line for the end of a result; empty where files keep nothing out of it."""
    told = [f"`{each.setting}` ({phrases.place(each.location)}): {each.message}" for each in restrictions]
    return f"Configuration: {' '.join(told)}" if told else ""
