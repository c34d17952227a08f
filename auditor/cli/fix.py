"""`fix`: shows or writes what can be mended, each change proven by an analysis of the changed code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.fix_dialogue import Dialogue
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import audit_options
from auditor.cli.shared.output import has_colour, tell, write_bytes
from auditor.cli.shared.session import Session, open_session, progress_bar, why_not_analysed
from auditor.fixes.wording import Told, summary_lines
from auditor.model import AuditorError
from auditor.printing import visible

_EXAMPLES = """
    procore-auditor fix src
    procore-auditor fix src --write
    procore-auditor fix src --unsafe --select PCR201,PCR302 --interactive
    procore-auditor fix src --unsafe --output-file fixes.patch
"""


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@click.option("--diff", is_flag=True, help="Show the changes and write nothing. [default: yes, without --write]")
@click.option("--write", is_flag=True, help="Write the changes into the files. [default: no]")
@click.option("--unsafe", is_flag=True, help="Also make changes that a person must look at. [default: no]")
@click.option("--interactive", is_flag=True, help="Ask about each change, and write what was agreed to. [default: no]")
@click.option("--allow-dirty", is_flag=True, help="Write into files that hold uncommitted changes. [default: no]")
@audit_options
@click.option(
    "--output-file", "-o", metavar="FILE", type=PATH, help="Write the changes to FILE, a patch. [default: none]"
)
# Any: options arrive from click by name; `resolve` reads every one of them.
def fix(
    paths: tuple[str, ...],
    diff: bool,
    write: bool,
    unsafe: bool,
    interactive: bool,
    allow_dirty: bool,
    output_file: str | None,
    **options: Any,
) -> int:
    """Change code so that findings go away: by default as a diff, with --write in the files.

    Each change is proven first: the changed project is analysed in memory, the finding must be gone, none may be new,
    and all other requests must stay as they are. The exit code is 1 if a diff shows changes.
    """
    from auditor.fixes.guards import write_all  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.fixes.patch import make_patch  # noqa: PLC0415 - see above.
    from auditor.repair import ALL, SAFE, repair  # noqa: PLC0415 - see above.

    _check_usage(paths, diff=diff, write=write or interactive)
    session = open_session(paths, options)
    dialogue = Dialogue(day=session.config.as_of) if interactive else None
    with progress_bar(session) as bar:
        done = repair(
            session.paths,
            session.config,
            allowed=ALL if unsafe else SAFE,
            progress=bar.show,
            choose=dialogue.asking(bar.clear) if dialogue else lambda *_: True,
            begin=_refuse_dirty if dialogue and not allow_dirty else None,
        )
    if why := why_not_analysed(done.report, strict=False):
        tell(why)
        return 3
    old = done.outcome.originals
    new = dict(done.outcome.contents)
    if dialogue is not None:
        new = dialogue.with_ignores(done.outcome.last, new)
    patch = make_patch(old, new, name=lambda path: _from_here(done.folder, path))
    written = write or interactive
    if written:
        if not allow_dirty:
            _refuse_dirty(done.folder, new)
        write_all(done.folder, old, new)
    if output_file:
        write_bytes(patch, Path(output_file))
    elif not written:
        _show(patch, session)
    if session.loudness >= 0:
        ignored = dialogue.ignored if dialogue is not None else 0
        told = Told(outcome=done.outcome, left=done.left, is_unsafe=unsafe, is_written=written, ignored=ignored)
        _tell(session, told)
    return 1 if patch and not written else 0


def _check_usage(paths: tuple[str, ...], *, diff: bool, write: bool) -> None:
    if "-" in paths:
        raise AuditorError("Standard input cannot be fixed. Name files or folders.")
    if diff and write:
        raise AuditorError("--diff writes nothing. Leave it out, or leave out --write and --interactive.")


def _refuse_dirty(folder: Path, paths: Iterable[str]) -> None:
    """Refuse to edit files with uncommitted changes; before the first question, too, so that nobody answers in vain."""
    from auditor.fixes.guards import uncommitted  # noqa: PLC0415 - `--help` must not wait for it.

    if dirty := uncommitted(folder, paths):
        raise AuditorError(
            f"Nothing was written: {', '.join(dirty)} would lose the way back, since changes are not committed. "
            "Commit them, or pass --allow-dirty."
        )


def _from_here(folder: Path, path: str) -> str:
    """The path from the current folder, where `git apply` looks for it; else from the root of the audit."""
    try:
        shown = os.path.relpath(folder / path)
    except ValueError:  # Another drive.
        return path
    return path if shown.startswith("..") else shown.replace(os.sep, "/")


def _show(patch: bytes, session: Session) -> None:
    """The patch as it is for a program; on a screen with hidden characters made visible, since code is hostile."""
    if not sys.stdout.isatty():
        write_bytes(patch, None)
        return
    is_coloured = has_colour(session.config.display.colour, to_file=False)
    for line in visible(patch.decode("utf-8", "replace")).split("\n")[:-1]:
        click.echo(click.style(line, **_style(line)) if is_coloured else line)


def _style(line: str) -> Mapping[str, Any]:  # Any: as click types its styles.
    if line.startswith(("--- ", "+++ ")):
        return {"bold": True}
    return {"fg": {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])}


def _tell(session: Session, told: Told) -> None:
    for line in summary_lines(told, explain=session.loudness > 0):
        tell(line)
