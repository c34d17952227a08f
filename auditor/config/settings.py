"""Every setting: its name (of the option, the key and the environment variable), how it is read, its default."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

from msgspec import Struct

from auditor.config import readers
from auditor.config.config import Colour, FailOn, OutputFormat, Shown
from auditor.model import Confidence

T = TypeVar("T")

PREFIX = "PROCORE_AUDITOR_"


class Combine(Enum):
    """How the value of a file meets that of the file it extends: `add` to a list, `merge` tables key by key."""

    REPLACE = "replace"
    ADD = "add"
    MERGE = "merge"


class Scope(Enum):
    """Which configuration files may say something; those of an audited tree may be a stranger's.

    What makes the auditor write, run or load something, and what decides for when it judges, needs a trusted one.
    """

    ANY_FILE = "any file"
    TRUSTED_FILE = "trusted file"
    NO_FILE = "no file"


class Setting(Struct, Generic[T], frozen=True, kw_only=True):
    """`is_path` marks values that are relative to the place where they are written.

    `scope` tells which files may say it.
    """

    name: str
    read: Callable[[object], T]
    default: T
    is_path: bool = False
    scope: Scope = Scope.ANY_FILE
    combine: Combine = Combine.REPLACE

    @property
    def variable(self) -> str:
        """The environment variable: `fail-on` is PROCORE_AUDITOR_FAIL_ON."""
        return variable_of(self.name)


def variable_of(name: str) -> str:
    """The environment variable of an option."""
    return PREFIX + name.upper().replace("-", "_")


_Texts = tuple[str, ...]

ALLOW_EMPTY: Setting[bool] = Setting(name="allow-empty", read=readers.flag, default=False)
AS_OF: Setting[date | None] = Setting(name="as-of", read=readers.day, default=None, scope=Scope.TRUSTED_FILE)
BASELINE: Setting[str | None] = Setting(name="baseline", read=readers.text, default=None, is_path=True)
CACHE_DIR: Setting[str | None] = Setting(
    name="cache-dir", read=readers.text, default=None, is_path=True, scope=Scope.TRUSTED_FILE
)
CHANGED_SINCE: Setting[str | None] = Setting(name="changed-since", read=readers.text, default=None, scope=Scope.NO_FILE)
COLOR: Setting[Colour] = Setting(name="color", read=readers.choice(Colour), default=Colour.AUTO)
EXCLUDE: Setting[_Texts | None] = Setting(name="exclude", read=readers.patterns, default=None)
EXIT_ZERO: Setting[bool] = Setting(name="exit-zero", read=readers.flag, default=False)
EXPLAIN: Setting[bool] = Setting(name="explain", read=readers.flag, default=False)
EXTEND_EXCLUDE: Setting[_Texts] = Setting(name="extend-exclude", read=readers.patterns, default=(), combine=Combine.ADD)
EXTEND_IGNORE: Setting[_Texts] = Setting(name="extend-ignore", read=readers.texts, default=(), combine=Combine.ADD)
EXTEND_SELECT: Setting[_Texts] = Setting(name="extend-select", read=readers.texts, default=(), combine=Combine.ADD)
FAIL_CONFIDENCE: Setting[Confidence] = Setting(
    name="fail-confidence", read=readers.choice(Confidence), default=Confidence.MEDIUM
)
FAIL_ON: Setting[FailOn] = Setting(name="fail-on", read=readers.choice(FailOn), default=FailOn.ERROR)
FAIL_ON_TESTS: Setting[bool] = Setting(name="fail-on-tests", read=readers.flag, default=False)
FAIL_WITHIN: Setting[int | None] = Setting(name="fail-within", read=readers.days, default=None)
FORCE_EXCLUDE: Setting[bool] = Setting(name="force-exclude", read=readers.flag, default=False)
IGNORE: Setting[_Texts] = Setting(name="ignore", read=readers.texts, default=())
JOBS: Setting[int] = Setting(name="jobs", read=readers.whole_number, default=0, scope=Scope.TRUSTED_FILE)
MAX_CATALOGUE_AGE: Setting[int] = Setting(name="max-catalogue-age", read=readers.days, default=180)
MIN_CONFIDENCE: Setting[Confidence] = Setting(
    name="min-confidence", read=readers.choice(Confidence), default=Confidence.LOW
)
MIN_SEVERITY: Setting[Shown] = Setting(name="min-severity", read=readers.choice(Shown), default=Shown.NOTE)
NO_CACHE: Setting[bool] = Setting(name="no-cache", read=readers.flag, default=False)
NO_IGNORES: Setting[bool] = Setting(name="no-ignores", read=readers.flag, default=False)
NO_RESPECT_GITIGNORE: Setting[bool] = Setting(name="no-respect-gitignore", read=readers.flag, default=False)
NO_SLICE: Setting[bool] = Setting(name="no-slice", read=readers.flag, default=False)
OUTPUT: Setting[tuple[tuple[str, str], ...]] = Setting(
    name="output", read=readers.outputs, default=(), scope=Scope.TRUSTED_FILE
)
OUTPUT_FILE: Setting[str | None] = Setting(
    name="output-file", read=readers.text, default=None, is_path=True, scope=Scope.TRUSTED_FILE
)
OUTPUT_FORMAT: Setting[OutputFormat] = Setting(
    name="output-format", read=readers.choice(OutputFormat), default=OutputFormat.FULL
)
PER_FILE_IGNORES: Setting[readers.PerFile] = Setting(
    name="per-file-ignores", read=readers.per_file, default={}, combine=Combine.MERGE
)
ROOT: Setting[str | None] = Setting(name="root", read=readers.text, default=None, is_path=True)
RULES: Setting[_Texts] = Setting(
    name="rules", read=readers.patterns, default=(), is_path=True, scope=Scope.TRUSTED_FILE
)
SELECT: Setting[_Texts] = Setting(name="select", read=readers.texts, default=())
SEVERITY: Setting[readers.Levels] = Setting(name="severity", read=readers.levels, default={}, combine=Combine.MERGE)
SHOW_LITERALS: Setting[bool] = Setting(name="show-literals", read=readers.flag, default=False, scope=Scope.NO_FILE)
SHOW_SUPPRESSED: Setting[bool] = Setting(name="show-suppressed", read=readers.flag, default=False)
STATISTICS: Setting[bool] = Setting(name="statistics", read=readers.flag, default=False)
STDIN_FILENAME: Setting[str] = Setting(name="stdin-filename", read=readers.text, default="stdin.py")
STRICT: Setting[bool] = Setting(name="strict", read=readers.flag, default=False)

# All of the above, in their order.
# Any: the list holds settings of every type; each is asked for by its own name.
ALL: tuple[Setting[Any], ...] = tuple(each for each in dict(globals()).values() if isinstance(each, Setting))

# Those that a file may say.
# Any: see above.
FILED: tuple[Setting[Any], ...] = tuple(each for each in ALL if each.scope is not Scope.NO_FILE)
