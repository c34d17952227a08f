"""The result of one audit: the only thing a reporter sees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from auditor.model.announcement import Announcement
from auditor.model.confidence import Confidence
from auditor.model.finding import Finding
from auditor.model.freshness import Freshness
from auditor.model.location import FilePlace, Location
from auditor.model.rule import Rule
from auditor.model.severity import Severity
from auditor.model.status import AnnouncementStatus


class Problem(Struct, frozen=True, kw_only=True):
    """What kept one file from being audited."""

    path: str
    message: str
    line: int | None = None

    def __lt__(self, other: Problem) -> bool:
        return (self.path, self.line or 0, self.message) < (other.path, other.line or 0, other.message)


class Notice(Struct, frozen=True, kw_only=True):
    """What is wrong with the audit's own marks: an ignore, a baseline entry or a setting that does not do its work.

    `code` is "blanket-ignore", "expired-ignore", "malformed-ignore", "unused-ignore", "unused-baseline" or
    "untrusted-setting". `fails` tells that it fails the gate.
    """

    code: str
    severity: Severity
    location: Location
    message: str
    fails: bool = False


class Restriction(Struct, frozen=True, kw_only=True):
    """A setting of a configuration file that may keep something out of the result, and its effect in a sentence."""

    setting: str
    location: Location
    message: str


class Unresolved(Struct, frozen=True, kw_only=True):
    """A place that was not understood: a call that with an unknown target, or code that is only made at run time."""

    location: Location
    reason: str


class Coverage(Struct, frozen=True, kw_only=True):
    """What was looked at, and how well the calls in it could be resolved.

    `skipped` maps a reason ("excluded", "too large", …) to a number of files. `files_unread` counts the files seen
    that could not be read or are not Python, `settings_seen` those with settings that the code may read.
    `unfinished` counts functions that were not analysed in full, `context` further files of the project, which
    were only looked at to understand those that were named.
    """

    files_seen: int
    files_relevant: int
    skipped: Mapping[str, int]
    calls_resolved: int
    calls_partial: int
    calls_unknown: int
    lines: int
    files_unread: int = 0
    unfinished: int = 0
    settings_seen: int = 0
    context: int = 0
    unresolved: tuple[Unresolved, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was analysed: no file was there, or none could be."""
        return self.files_seen == self.files_unread

    @property
    def is_beside(self) -> bool:
        """Whether none of the files that were named can matter, so that their project was not looked at any closer."""
        return bool(self.context) and not self.files_relevant


class Threshold(Struct, frozen=True, kw_only=True):
    """The mildest and the least sure findings that are shown of one file; None where the reader decides."""

    severity: Severity | None
    confidence: Confidence | None


class WideCharacter(Struct, frozen=True):
    """A character of a source line that takes more than one byte, at an index; what it takes in UTF-8 and UTF-16."""

    index: int
    utf8: int
    utf16: int


class Report(Struct, frozen=True, kw_only=True):
    """Findings are final: severity, baseline, suppressions and what fails the gate are decided.

    They are sorted by path, line, column and rule, those in test code last.
    `excerpts` holds the source lines that findings refer to, as far as they may be shown: (path, cell, line) -> text.
    What may not is `…`, once for each character, so that columns keep their meaning; `wide` holds, for the same
    lines, the characters that other units count differently.
    `dormant` findings have no severity on `as_of`; most become one when their announcement takes effect.
    `statuses` has what can be said of each announcement, in the order of `announcements`.
    `hidden` counts findings that the reader chose not to see (--min-severity, --min-confidence), `hidden_of` those
    about each announcement, by its id. `elsewhere` of the hidden ones stand in other files than those that were named,
    and are shown by an audit of the whole project. `unchecked` tells, by announcement, what was not looked at.
    `thresholds` holds, by path, what settings show of a file in place of what the reader chose.
    `line_hashes` holds what code scanning services tell lines apart by: (path, cell, line) -> hash.
    `folder` is where the root lies on this machine, for screens alone; empty in a report that was read.
    `freshness` is None for results of before that did not tell it.
    `ran` are the codes of the rules that were run; a result that was read does not tell them.
    `in_files` tells of places in notebooks where they stand in the file, for readers that know no cells.
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
    notices: tuple[Notice, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    dormant: tuple[Finding, ...] = ()
    statuses: tuple[AnnouncementStatus, ...] = ()
    unchecked: Mapping[str, str] = field(default_factory=dict)
    hidden: int = 0
    elsewhere: int = 0
    hidden_of: Mapping[str, int] = field(default_factory=dict)
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    line_hashes: Mapping[tuple[str, int | None, int], str] = field(default_factory=dict)
    wide: Mapping[tuple[str, int | None, int], tuple[WideCharacter, ...]] = field(default_factory=dict)
    freshness: Freshness | None = None
    in_files: Mapping[Location, FilePlace] = field(default_factory=dict)
    ran: tuple[str, ...] = ()
    folder: str = ""
