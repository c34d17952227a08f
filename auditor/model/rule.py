"""A rule is data: what is wrong, why, what to do, and code that proves it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct, field

from auditor.model.accuracy import Accuracy
from auditor.model.confidence import Confidence
from auditor.model.fix import FixSpec
from auditor.model.severity import Severity

# Option values are what TOML offers; detectors read them with the typed readers of `auditor.tables`.
Options = Mapping[str, object]


class Effort(Enum):
    """How much work one repair usually is."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


class ExampleFile(Struct, frozen=True, kw_only=True):
    """One file of an example; `# expect: CODE` comments stand on the lines a finding must point at.

    `fixed` is what all fixes make of it, safe or not; None where that is not told.
    """

    path: str
    code: str
    fixed: str | None = None


class Example(Struct, frozen=True, kw_only=True):
    """A little project that offends (`[[bad]]`) or complies (`[[good]]`)."""

    title: str
    files: tuple[ExampleFile, ...]


class Replacement(Struct, frozen=True, kw_only=True):
    """What takes the place of an endpoint; `new` is empty where nothing is known."""

    method: str
    old: str
    new_method: str = ""
    new: str = ""
    note: str = ""


class Rule(Struct, frozen=True, kw_only=True):
    """One rule file. `severity` maps a phase name of the announcement to a severity, `file` is for complaints.

    `absorbs` names announcements whose findings, where they stand on the same line, this rule's findings tell, too.
    `wrong_if` is what would prove a finding wrong, `how_to_test` how to know that its change is right; either may be
    empty.
    """

    code: str
    name: str
    announcement: str
    summary: str
    why: str
    detector: str
    options: Options
    messages: Mapping[str, str]
    severity: Mapping[str, Severity]
    confidence: Confidence
    effort: Effort
    remediation: str
    replacements: tuple[Replacement, ...] = field(name="replacement")
    references: tuple[str, ...]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    shown_by_default: bool = True
    absorbs: tuple[str, ...] = ()
    accuracy: tuple[Accuracy, ...] = ()
    fix: FixSpec | None = None
    wrong_if: str = ""
    how_to_test: str = ""
    file: str = ""
