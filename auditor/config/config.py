"""The configuration of one audit, as plain typed data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from auditor.model import Confidence, Severity

if TYPE_CHECKING:
    from auditor.models.rows import Row


class OutputFormat(Enum):
    """The formats of `check`."""

    CONCISE = "concise"
    CSV = "csv"
    FULL = "full"
    GITHUB = "github"
    GITLAB = "gitlab"
    JSON = "json"
    JSONL = "jsonl"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    RDJSON = "rdjson"
    SARIF = "sarif"


class Colour(Enum):
    """When to colour; `auto`: on a terminal, unless NO_COLOR is set."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FailOn(Enum):
    """The mildest severity that fails the gate."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    def includes(self, severity: Severity) -> bool:
        """Whether a finding of this severity fails."""
        return self is not FailOn.NEVER and severity.rank >= Severity(self.value).rank


class Shown(Enum):
    """The mildest severity that is shown."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def includes(self, severity: Severity) -> bool:
        return severity.rank >= Severity(self.value).rank


class Level(Enum):
    """What a project makes of a rule's severity; `off` suppresses its findings."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Selection(Struct, frozen=True, kw_only=True):
    """Which rules run, by code, name or beginning of a code; `per_file_ignores` maps path patterns to such."""

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_ignore: tuple[str, ...]
    per_file_ignores: Mapping[str, tuple[str, ...]]


class Override(Struct, frozen=True, kw_only=True):
    """What is different in the files that fit one of `paths`; None (and nothing, in `extend_…`) leaves it as it is."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] | None = None
    extend_ignore: tuple[str, ...] = ()
    severity: Mapping[str, Level] = field(default_factory=dict)
    min_severity: Shown | None = None
    min_confidence: Confidence | None = None


class Files(Struct, frozen=True, kw_only=True):
    """Which files are audited; `exclude` None means the usual excludes. `stdin_filename` names what `-` reads.

    `root` is the folder that paths in reports are relative to; None means the audited one.
    """

    exclude: tuple[str, ...] | None
    extend_exclude: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool
    stdin_filename: str
    root: Path | None


class Execution(Struct, frozen=True, kw_only=True):
    """How the work is done; nothing here changes the result. `jobs` 0 means one for each processor.

    `slice` if functions are left out that cannot matter.
    """

    jobs: int
    cache: bool
    cache_dir: Path | None
    slice: bool = True


class Gate(Struct, frozen=True, kw_only=True):
    """What decides the exit code; `fail_within` is a number of days, `fail_confidence` the least sure that counts."""

    fail_on: FailOn
    fail_within: int | None
    exit_zero: bool
    strict: bool
    fail_confidence: Confidence = Confidence.MEDIUM
    fail_on_tests: bool = False
    allow_empty: bool = False


class Display(Struct, frozen=True, kw_only=True):
    """What is shown, and how; `outputs` are further formats, each with its file.

    `max_catalogue_age` is the number of days after which the catalogue counts as outdated.
    `literals` shows all texts, comments and values of the code but credentials.
    """

    output_format: OutputFormat
    output_file: Path | None
    outputs: tuple[tuple[OutputFormat, Path], ...]
    min_severity: Shown
    min_confidence: Confidence
    statistics: bool
    explain: bool
    show_suppressed: bool
    literals: bool
    colour: Colour
    max_catalogue_age: int = 180


class Refusal(Struct, frozen=True, kw_only=True):
    """A setting that a file may not decide: it stands in a line of a file, which complaints call `shown`."""

    setting: str
    file: Path
    shown: str
    line: int
    reason: str


class Origin(Struct, frozen=True, kw_only=True):
    """Where a configuration comes from.

    `files` were read, the one that counts most last; `decided` tells for each setting that stands as a file says it
    where that is (file and line), `refused` what files may not say. `is_isolated`: nothing of the tree was read.
    """

    files: tuple[Path, ...] = ()
    decided: Mapping[str, Standing] = field(default_factory=dict)
    refused: tuple[Refusal, ...] = ()
    is_isolated: bool = False


class Standing(Struct, frozen=True, kw_only=True):
    """Where a setting stands, and how its file is called in complaints."""

    file: Path
    shown: str
    line: int


class Config(Struct, frozen=True, kw_only=True):
    """Everything an audit needs to know beside the paths; `rules` empty means the shipped catalogue.

    `project` is the folder of the configuration file, where there is one; `baseline` None means the usual file
    there or in the audited root, if it exists. `severity` maps rules, by code, name or beginning of a code. Of
    `overrides` the last one that fits a file and speaks of a matter decides.
    """

    as_of: date
    rules: tuple[Path, ...]
    project: Path | None
    selection: Selection
    severity: Mapping[str, Level]
    overrides: tuple[Override, ...]
    models: tuple[Row, ...]
    files: Files
    execution: Execution
    gate: Gate
    display: Display
    baseline: Path | None
    changed_since: str | None
    respect_ignores: bool
    origin: Origin = field(default_factory=Origin)
