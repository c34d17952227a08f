"""`triage`: what people decided about findings, in a file that reports read."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.output import say

if TYPE_CHECKING:
    from datetime import date

_FILE = click.option(
    "--triage",
    "file",
    metavar="FILE",
    type=PATH,
    default="triage.toml",
    show_default=True,
    help="The file of decisions.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def triage() -> None:
    """Keep what was decided about findings, by their fingerprints; `report` shows it.

    No decision silences a finding: that is what ignore comments and the baseline are for.
    """


@triage.command("set")
@click.argument("fingerprints", nargs=-1, required=True, metavar="FINGERPRINT...")
@click.option("--verdict", required=True, metavar="VERDICT", help="confirmed, false-alarm, wont-fix or in-work.")
@click.option("--reviewer", default="", metavar="NAME", help="Who decided. [default: nobody is named]")
@click.option("--note", default="", metavar="TEXT", help="Why. [default: none]")
@click.option("--ticket", default="", metavar="ID", help="Where it is worked on. [default: none]")
@click.option("--decided", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="When. [default: today, UTC]")
@_FILE
def set_decision(
    fingerprints: tuple[str, ...],
    verdict: str,
    reviewer: str,
    note: str,
    ticket: str,
    decided: datetime | None,
    file: str,
) -> None:
    """Decide about findings; a decision replaces an earlier one."""
    from auditor.planning.triage import Mark, decision, read_marks, written  # noqa: PLC0415 - see `main`.
    from auditor.writing import write_whole  # noqa: PLC0415 - see `main`.

    marks = read_marks(Path(file))
    for fingerprint in fingerprints:
        marks[fingerprint] = Mark(
            fingerprint=fingerprint,
            verdict=decision(verdict, "--verdict"),
            reviewer=reviewer,
            note=note,
            ticket=ticket,
            decided=_day(decided),
        )
    write_whole(written(marks.values()).encode("utf-8"), Path(file))
    say(f"{file}: {len(marks):,} decided.")


@triage.command("list")
@_FILE
def list_decisions(file: str) -> None:
    """Show every decision."""
    from auditor.planning.triage import read_marks  # noqa: PLC0415 - see `main`.

    for mark in read_marks(Path(file)).values():
        more = ", ".join(part for part in (mark.reviewer, mark.ticket, mark.note) if part)
        say(f"{mark.fingerprint}  {mark.verdict.value}{f'  {more}' if more else ''}")


def _day(given: datetime | None) -> date:
    return (given or datetime.now(UTC)).date()
