"""The options that commands share; each says its default, and none decides anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from auditor.cli.completion import FOLDER, PATH, complete_rules
from auditor.config import Colour, FailOn, OutputFormat, Shown
from auditor.model import Confidence

# Any: click decorates commands of every signature.
Command = TypeVar("Command", bound=Callable[..., Any])
Decorator = Callable[[Command], Command]


def values(kind: type[Colour | Confidence | FailOn | OutputFormat | Shown]) -> click.Choice[str]:
    """The values of an Enum, as choices."""
    return click.Choice([str(member.value) for member in kind])


_CONFIG = click.option(
    "--config",
    "config_file",
    metavar="FILE|KEY=VALUE",
    type=PATH,
    multiple=True,
    help="The configuration file, or one setting as in such a file; may be repeated. [default: the nearest "
    "procore-auditor.toml or pyproject.toml]",
)
_TRUST = (
    _CONFIG,
    click.option(
        "--isolated",
        is_flag=True,
        default=None,
        help="Read no configuration and no baseline of the audited tree. [default: no]",
    ),
    click.option(
        "--trust-config",
        is_flag=True,
        default=None,
        help="Let the tree's own configuration also name outputs, the cache, rules and files outside it. [default: no]",
    ),
)
_COLOR = click.option("--color", type=values(Colour), help="Colours. [default: auto, on a terminal without NO_COLOR]")
_FAIL_ON = click.option(
    "--fail-on", type=values(FailOn), help="The mildest severity that gives exit code 1. [default: error]"
)
_FAIL_CONFIDENCE = click.option(
    "--fail-confidence",
    type=values(Confidence),
    help="The least sure finding that counts for --fail-on. [default: medium]",
)
_FAIL_ON_TESTS = click.option(
    "--fail-on-tests", is_flag=True, default=None, help="Findings in test code count for --fail-on, too. [default: no]"
)
_EXIT_ZERO = click.option(
    "--exit-zero", is_flag=True, default=None, help="Exit with 0 in spite of findings. [default: no]"
)
_SELECTION = (
    click.option(
        "--select",
        metavar="CODES",
        multiple=True,
        shell_complete=complete_rules,
        help="Run only these rules, by code, name or beginning of a code. [default: all]",
    ),
    click.option(
        "--extend-select",
        metavar="CODES",
        multiple=True,
        shell_complete=complete_rules,
        help="Run these, too. [default: none]",
    ),
    click.option(
        "--ignore",
        metavar="CODES",
        multiple=True,
        shell_complete=complete_rules,
        help="Do not run these. [default: none]",
    ),
    click.option(
        "--extend-ignore",
        metavar="CODES",
        multiple=True,
        shell_complete=complete_rules,
        help="Nor these. [default: none]",
    ),
    click.option(
        "--per-file-ignores",
        metavar="PATTERN:CODES",
        multiple=True,
        help="Suppress these rules in files that fit the pattern. [default: none]",
    ),
)
_SEVERITY = (
    click.option(
        "--severity",
        metavar="CODE=LEVEL",
        multiple=True,
        help="Take the findings of a rule as error, warning or note, or switch them off. [default: as announced]",
    ),
)
_FILES = (
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        help="Leave these files out. [default: virtual environments, build folders and the like]",
    ),
    click.option("--extend-exclude", metavar="PATTERN", multiple=True, help="Leave these out, too. [default: none]"),
    click.option(
        "--force-exclude", is_flag=True, default=None, help="Leave files out even if they are named. [default: no]"
    ),
    click.option(
        "--no-respect-gitignore", is_flag=True, default=None, help="Audit what git ignores, too. [default: no]"
    ),
    click.option(
        "--root",
        metavar="DIR",
        type=FOLDER,
        help="The folder that paths in reports are relative to. [default: what the audited paths have in common]",
    ),
    click.option("--stdin-filename", metavar="NAME", help="The name of what `-` reads. [default: stdin.py]"),
)
_KNOWLEDGE = (
    click.option("--as-of", metavar="DATE", help="Judge as if it were this day. [default: today, UTC]"),
    click.option(
        "--rules",
        metavar="DIR",
        type=FOLDER,
        multiple=True,
        help="A folder of rules; may be repeated. [default: the shipped ones]",
    ),
)
_AUDIT = (
    *_KNOWLEDGE,
    click.option(
        "--baseline",
        metavar="FILE",
        type=PATH,
        help="Accepted findings. [default: .procore-auditor-baseline.jsonl in the project, if it is there]",
    ),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Audit everything, report what touches lines changed since this git revision. [default: off]",
    ),
    click.option("--no-ignores", is_flag=True, default=None, help="Pay no heed to ignore comments. [default: no]"),
    *_TRUST,
)
_EXECUTION = (
    click.option(
        "--jobs", "-j", metavar="N", help="Number of processes, at most 61; 0 for one each processor. [default: 0]"
    ),
    click.option("--no-cache", is_flag=True, default=None, help="Keep nothing for the next run. [default: no]"),
    click.option(
        "--no-slice",
        is_flag=True,
        default=None,
        help="Follow every function, also those that cannot matter. [default: no]",
    ),
    click.option(
        "--cache-dir", metavar="DIR", type=FOLDER, help="Where the cache lies. [default: the user's cache folder]"
    ),
    _COLOR,
    click.option("--quiet", "-q", count=True, help="Say less on standard error. [default: no]"),
    click.option(
        "--verbose",
        "-v",
        count=True,
        help="Say more on standard error: what is suppressed, and what could not be understood. [default: no]",
    ),
)
_LITERALS = click.option(
    "--show-literals",
    is_flag=True,
    default=None,
    help="Show the texts, comments and values of the audited code, too; credentials stay hidden as far as they can be"
    " told. [default: no]",
)
_SHOWN = (
    click.option("--min-severity", type=values(Shown), help="Show nothing milder. [default: note]"),
    click.option("--min-confidence", type=values(Confidence), help="Show nothing less sure. [default: low]"),
)
_GATE = (
    _FAIL_ON,
    _FAIL_CONFIDENCE,
    _FAIL_ON_TESTS,
    click.option(
        "--fail-within",
        metavar="DAYS",
        help="Also fail on what will be an error within that time (30d). [default: off]",
    ),
    _EXIT_ZERO,
    click.option(
        "--allow-empty",
        is_flag=True,
        default=None,
        help="Exit with 0, not 3, where there is no Python to audit. [default: no]",
    ),
    click.option(
        "--strict", is_flag=True, default=None, help="Exit with 3 if some file could not be audited. [default: no]"
    ),
)
_OUTPUT = (
    click.option(
        "--output-format", "--format", type=values(OutputFormat), help="The format of the report. [default: full]"
    ),
    click.option(
        "--output-file", "-o", metavar="FILE", type=PATH, help="Write the report there. [default: standard output]"
    ),
    click.option(
        "--output",
        metavar="NAME=FILE",
        multiple=True,
        help="Write a further format to a file; may be repeated. [default: none]",
    ),
    click.option(
        "--explain",
        is_flag=True,
        default=None,
        help="Show the whole trace and the rule's reasons with each finding, as -v does. [default: no]",
    ),
    click.option(
        "--show-suppressed",
        is_flag=True,
        default=None,
        help="List what is suppressed, too; in SARIF, as suppressed results. [default: no]",
    ),
    click.option(
        "--statistics",
        is_flag=True,
        default=None,
        help="Add a table of the number of findings for each rule. [default: no]",
    ),
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


def shown_options(command: Command) -> Command:
    """What is shown."""
    return _apply(command, _SHOWN)


# Any: click's decorators are generic in the command they decorate.
def _apply(command: Command, options: tuple[Callable[[Any], Any], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
