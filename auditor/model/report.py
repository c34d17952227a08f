"""The result of one audit: the only thing a reporter sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from auditor.model.announcement import Announcement
from auditor.model.finding import Finding
from auditor.model.rule import Rule


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """What kept one file from being audited."""

    path: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was looked at, and how well the calls in it could be resolved.

    `skipped` maps a reason ("excluded", "too large", …) to a number of files.
    """

    files_seen: int
    files_relevant: int
    skipped: Mapping[str, int]
    calls_resolved: int
    calls_partial: int
    calls_unknown: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings are sorted (path, line, column, rule) and final: severity, baseline and suppressions are decided.

    `excerpts` holds the masked source lines that findings refer to: (path, cell, line) -> text.
    """

    tool_version: str
    as_of: date
    root: str
    catalogue_version: str
    catalogue_sha256: str
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    coverage: Coverage
    announcements: tuple[Announcement, ...]
    rules: tuple[Rule, ...]
    excerpts: Mapping[tuple[str, int | None, int], str]
