"""The options that commands share; each says its default, and none decides anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from auditor.cli.shared.completion import FOLDER, PATH, complete_rules
from auditor.config import Colour, FailOn, OutputFormat, Shown
from auditor.model import Confidence

# Any: click decorates commands of every signature.
Command = TypeVar("Command", bound=Callable[..., Any])


def values(kind: type[Colour | Confidence | FailOn | OutputFormat | Shown]) -> click.Choice[str]:
    """The values of an Enum, as choices."""
    return click.Choice([str(member.value) for member in kind])


# Any: see above.
def _flag(name: str, told: str) -> Callable[[Any], Any]:
    """An option that is given or not."""
    return click.option(name, is_flag=True, default=None, help=f"{told} [default: no]")


# Any: see above.
def _codes(name: str, told: str) -> Callable[[Any], Any]:
    """An option that names rules."""
    return click.option(name, metavar="CODES", multiple=True, shell_complete=complete_rules, help=told)


_CONFIG = click.option(
    "--config",
    "config_file",
    metavar="FILE|KEY=VALUE",
    type=PATH,
    multiple=True,
    help="A configuration file, or one setting (KEY=VALUE); may be repeated. [default: the nearest "
    "procore-auditor.toml or pyproject.toml]",
)
_TRUST = (
    _CONFIG,
    _flag("--isolated", "Ignore the audited tree's configuration and baseline."),
    _flag("--trust-config", "Let the tree's configuration set outputs, cache, rules and files outside it."),
)
_COLOR = click.option("--color", type=values(Colour), help="Colours. [default: auto, on a terminal without NO_COLOR]")
_FAIL_ON = click.option("--fail-on", type=values(FailOn), help="Minimum severity for exit code 1. [default: error]")
_FAIL_CONFIDENCE = click.option(
    "--fail-confidence",
    type=values(Confidence),
    help="Minimum confidence that counts for --fail-on. [default: medium]",
)
_FAIL_ON_TESTS = _flag("--fail-on-tests", "Count findings in test code for --fail-on.")
_EXIT_ZERO = _flag("--exit-zero", "Exit with 0 even with findings.")
_SELECTION = (
    _codes("--select", "Run only these rules: codes, names or code prefixes. [default: all]"),
    _codes("--extend-select", "Also run these. [default: none]"),
    _codes("--ignore", "Skip these rules. [default: none]"),
    _codes("--extend-ignore", "Also skip these. [default: none]"),
    click.option(
        "--per-file-ignores",
        metavar="PATTERN:CODES",
        multiple=True,
        help="Suppress these rules in matching files. [default: none]",
    ),
)
_SEVERITY = (
    click.option(
        "--severity",
        metavar="CODE=LEVEL",
        multiple=True,
        help="Set a rule's severity to error, warning, note or off. [default: as announced]",
    ),
)
_FILES = (
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        help="Exclude matching files. [default: virtual environments, build folders and the like]",
    ),
    click.option("--extend-exclude", metavar="PATTERN", multiple=True, help="Also exclude these. [default: none]"),
    _flag("--force-exclude", "Apply exclusions to files named on the command line."),
    _flag("--no-respect-gitignore", "Include files that git ignores."),
    click.option(
        "--root",
        metavar="DIR",
        type=FOLDER,
        help="Folder that report paths are relative to. [default: the common folder of the audited paths]",
    ),
    click.option("--stdin-filename", metavar="NAME", help="File name of standard input (`-`). [default: stdin.py]"),
)
_KNOWLEDGE = (
    click.option("--as-of", metavar="DATE", help="Evaluate as of DATE. [default: today, UTC]"),
    click.option(
        "--rules",
        metavar="DIR",
        type=FOLDER,
        multiple=True,
        help="Folder of rules; may be repeated. [default: the built-in rules]",
    ),
    click.option(
        "--max-catalogue-age",
        metavar="DAYS",
        help="Say so when what is known of the vendor is older. [default: 180d]",
    ),
)
_NO_IGNORES = _flag("--no-ignores", "Disregard ignore comments.")
_AUDIT = (
    *_KNOWLEDGE,
    click.option(
        "--baseline",
        metavar="FILE",
        type=PATH,
        help="File of accepted findings. [default: .procore-auditor-baseline.jsonl in the project, if present]",
    ),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Audit everything; report findings on lines changed since this git revision. [default: off]",
    ),
    _NO_IGNORES,
    *_TRUST,
)
_EXECUTION = (
    click.option(
        "--jobs", "-j", metavar="N", help="Number of processes, at most 61; 0 means one per processor. [default: 0]"
    ),
    _flag("--no-cache", "Do not read or write the cache."),
    _flag("--no-slice", "Analyse every function, even those that cannot matter."),
    click.option("--cache-dir", metavar="DIR", type=FOLDER, help="Cache folder. [default: the user's cache folder]"),
    _COLOR,
    click.option("--quiet", "-q", count=True, help="Print less to standard error. [default: no]"),
    click.option(
        "--verbose",
        "-v",
        count=True,
        help="Print more: whole traces, suppressed findings, unresolved calls. [default: no]",
    ),
)
_LITERALS = _flag(
    "--show-literals", "Also show texts, comments and values of the audited code; recognised credentials stay hidden."
)
_SHOWN = (
    click.option("--min-severity", type=values(Shown), help="Minimum severity to show. [default: note]"),
    click.option("--min-confidence", type=values(Confidence), help="Minimum confidence to show. [default: low]"),
)
_GATE = (
    _FAIL_ON,
    _FAIL_CONFIDENCE,
    _FAIL_ON_TESTS,
    click.option(
        "--fail-within",
        metavar="DAYS",
        help="Also fail on findings that become errors within this time (30d). [default: off]",
    ),
    _EXIT_ZERO,
    _flag("--allow-empty", "Exit with 0 instead of 3 if there is no Python to audit."),
    _flag("--strict", "Exit with 3 if a file could not be audited."),
)
_OUTPUT = (
    click.option("--output-format", "--format", type=values(OutputFormat), help="Output format. [default: full]"),
    click.option(
        "--output-file", "-o", metavar="FILE", type=PATH, help="Write the report to FILE. [default: standard output]"
    ),
    click.option(
        "--output",
        metavar="NAME=FILE",
        multiple=True,
        help="Also write this format to FILE; may be repeated. [default: none]",
    ),
    _flag("--explain", "Show the whole trace and the rule's reasons with each finding, as -v does."),
    _flag("--show-suppressed", "Also list suppressed findings; in SARIF, as suppressed results."),
    _flag("--statistics", "Add the number of findings per rule."),
)


def audit_options(command: Command) -> Command:
    """Which files, which rules, which day, how."""
    return _apply(command, (*_SELECTION, *_SEVERITY, *_FILES, *_AUDIT, _LITERALS, *_EXECUTION))


def check_options(command: Command) -> Command:
    """What is shown, where, and what fails."""
    return _apply(command, (*_SHOWN, *_GATE, *_OUTPUT))


def gate_options(command: Command) -> Command:
    """What fails."""
    return _apply(command, _GATE)


def comparison_options(command: Command) -> Command:
    """What decides the exit code where nothing is audited."""
    return _apply(command, (_FAIL_ON, _FAIL_CONFIDENCE, _FAIL_ON_TESTS, _EXIT_ZERO, *_TRUST, _COLOR))


def inventory_options(command: Command) -> Command:
    """Which files, which day, how; no rule is run."""
    return _apply(command, (*_FILES, *_KNOWLEDGE, *_TRUST, _LITERALS, *_EXECUTION))


def fleet_options(command: Command) -> Command:
    """What holds for every tree: which files of it, which rules, which day, what fails."""
    files = _FILES[:-2]  # Each tree is its own root, and none is standard input.
    options = (*_SELECTION, *_SEVERITY, *files, *_KNOWLEDGE, _NO_IGNORES, *_TRUST, _LITERALS, *_EXECUTION)
    return _apply(command, (*options, *_SHOWN, *_GATE))


def shown_options(command: Command) -> Command:
    """What is shown."""
    return _apply(command, _SHOWN)


# Any: click's decorators are generic in the command they decorate.
def _apply(command: Command, options: tuple[Callable[[Any], Any], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
