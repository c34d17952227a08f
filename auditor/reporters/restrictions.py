"""What configuration files keep out of a result, in every format."""

from __future__ import annotations

from auditor.model import Notice, Report, Severity
from auditor.reporters import phrases

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


def restrictions_text(report: Report) -> str:
    """One line for the end of a report; empty where files keep nothing out of it."""
    told = [f"`{each.setting}` ({phrases.place(each.location)}): {each.message}" for each in report.restrictions]
    return f"Configuration: {' '.join(told)}" if told else ""
