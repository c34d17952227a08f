"""What every auditing command does first: settle the options, read standard input, run the audit."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from auditor.cli.shared.output import tell
from auditor.cli.shared.progress import ProgressLine
from auditor.config import Config, Resolved, choose_config, resolve, settle_inline
from auditor.config.settings import variable_of
from auditor.model import AuditorError, Report
from auditor.model.inventory import Inventory

# Problems that the last line names; all of them stand above it.
_NAMED = 3


class Session(Struct, frozen=True, kw_only=True):
    """One call of a command. `loudness` is below zero for -q and above for -v."""

    paths: tuple[str, ...]
    resolved: Resolved
    loudness: int

    @property
    def config(self) -> Config:
        return self.resolved.config


# Any: options arrive from click by name, each with a type of its own; `resolve` reads every one of them.
def open_session(paths: tuple[str, ...], options: Mapping[str, Any]) -> Session:
    """Settle the configuration of one call."""
    named = paths or (".",)
    given = settle_given(options)
    quiet, verbose = (_loudness(name, given.pop(name, 0)) for name in ("quiet", "verbose"))
    first = next((Path(path) for path in named if path != "-"), Path(str(given.get("stdin-filename", "."))))
    choice = choose_config(first.resolve(), given, os.environ)
    today = datetime.now(UTC).date()
    resolved = resolve(given, os.environ, choice.file, today=today, is_isolated=choice.is_isolated)
    session = Session(paths=named, resolved=resolved, loudness=verbose - quiet)
    for each in resolved.config.origin.refused if session.loudness >= 0 else ():
        tell(f"warning: {each.shown}:{each.line}: `{each.setting}` was ignored: {each.reason}.")
    return session


# Any: see above; what follows reads each by its name.
def settle_given(options: Mapping[str, Any]) -> dict[str, Any]:
    """What was given on the command line, by the names of settings."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value not in (None, ())}
    if (named_config := given.pop("config-file", None)) is not None:
        given = {**settle_inline(named_config), **given}
    return given


def _loudness(name: str, given: int) -> int:
    """How often -q or -v was given, on the command line or as a number in the environment."""
    said = os.environ.get(variable := variable_of(name), "0") or "0"
    if not said.isdecimal():
        raise AuditorError(f"{variable}: expected a whole number.")
    return given or int(said)


def run_audit(session: Session) -> Report:
    """Run the audit that was asked for."""
    from auditor.recall import audit  # noqa: PLC0415 - brings what `--help` must not wait for.

    with progress_bar(session) as bar:
        return audit(session.paths, session.config, standard_input=read_standard_input(session), progress=bar.show)


def run_inventory(session: Session) -> Inventory:
    """Take the inventory that was asked for."""
    from auditor.pipeline import take_inventory  # noqa: PLC0415 - brings the engine.

    given = read_standard_input(session)
    with progress_bar(session) as bar:
        return take_inventory(session.paths, session.config, standard_input=given, progress=bar.show)


@contextmanager
def progress_bar(session: Session) -> Iterator[ProgressLine]:
    """A line that is gone when the work is done, during which no garbage is collected."""
    bar = ProgressLine(shown=sys.stderr.isatty() and session.loudness >= 0)
    was_collecting = gc.isenabled()
    # Nearly all that an audit makes lives to its end: to look for cycles again and again costs a quarter of the time.
    gc.disable()
    try:
        yield bar
    finally:
        bar.clear()
        if was_collecting:
            gc.enable()


def read_standard_input(session: Session) -> bytes | None:
    """What `-` among the paths stands for."""
    return sys.stdin.buffer.read() if "-" in session.paths else None


def why_not_analysed(report: Report | Inventory, *, strict: bool) -> str:
    """A sentence for exit code 3; empty where it does not apply."""
    if report.coverage.is_empty:
        named = [f"{problem.path}: {problem.message.rstrip('.')}" for problem in report.problems[:_NAMED]]
        more = [f"{len(report.problems) - _NAMED:,} more"] if len(report.problems) > _NAMED else []
        return f"error: nothing was analysed: {'; '.join([*named, *more]) or 'no Python file was found'}."
    if strict and report.problems:
        return f"error: {len(report.problems)} of the files could not be audited (--strict)."
    return ""
