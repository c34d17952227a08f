"""`forecast`: the days on which a tree's result will change, and to what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.formats import FORECAST, format_of
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import audit_options, gate_options, shown_options
from auditor.cli.shared.output import has_colour, tell, write_report
from auditor.cli.shared.session import Session, open_session, progress_bar, read_standard_input, why_not_analysed
from auditor.config.readers import ReadError, day, days
from auditor.model import AuditorError
from auditor.model.forecast import Forecast

T = TypeVar("T")


_EXAMPLES = """
    procore-auditor forecast --within 365d
    procore-auditor forecast -o deadlines.ics --alarm 14d
"""


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@click.option("--until", metavar="DATE", help="Look ahead to DATE. [default: the last known date]")
@click.option("--within", metavar="DAYS", help="Look ahead by this much (365d). [default: as --until]")
@click.option("--name", metavar="NAME", help="The project's name in the output. [default: the audited folder's]")
@click.option(
    "--alarm",
    metavar="DAYS",
    help="In a calendar, remind this long before each date (14d). [default: no reminder]",
)
@audit_options
@shown_options
@gate_options
@click.option(
    "--output-format",
    "--format",
    "form",
    type=click.Choice(["ics", "json", "table"]),
    help="The format. [default: by the name of --output-file, else table]",
)
@click.option("--output-file", "-o", metavar="FILE", type=PATH, help="Write it to FILE. [default: standard output]")
# Any: options arrive from click by name; `resolve` reads every one of them.
def forecast(
    paths: tuple[str, ...],
    until: str | None,
    within: str | None,
    name: str | None,
    alarm: str | None,
    form: str | None,
    output_file: str | None,
    **options: Any,
) -> int:
    """Foresee on which days the result of `check` will change, to what, and when the gate begins to fail.

    Announcements enter new phases, ignores reach their `until=`, and what was accepted speaks again before a cut-off.
    The tree is analysed once and stays as it is.
    """
    session = open_session(paths, options)
    chosen = form or ("table" if output_file is None else format_of(output_file, FORECAST))
    reminder = None if alarm is None else _read("--alarm", days, alarm)
    foreseen = _foresee(session, _end(session, until, within), name or "")
    if why := why_not_analysed(foreseen.today, strict=False):
        tell(why)
        return 3
    text = _format(session, foreseen, chosen, reminder, to_file=output_file is not None)
    write_report(text, Path(output_file) if output_file else None)
    if session.loudness >= 0:
        from auditor.reporters.summary import knowledge, seen  # noqa: PLC0415 - `--help` must not wait for it.

        tell(seen(foreseen.today))
        tell(knowledge(foreseen.today))
    return 0


def _foresee(session: Session, until: date | None, name: str) -> Forecast:
    from auditor.analysis.forecast import foresee  # noqa: PLC0415 - see `run_audit`.
    from auditor.pipeline import examine  # noqa: PLC0415 - see `run_audit`.

    given = read_standard_input(session)
    with progress_bar(session) as bar:
        examined = examine(session.paths, session.config, standard_input=given, progress=bar.show)
    return foresee(examined, until=until, name=name)


def _format(session: Session, foreseen: Forecast, form: str, reminder: int | None, *, to_file: bool) -> str:
    from auditor.reporters.forecast import (  # noqa: PLC0415 - `--help` must not wait for it.
        format_calendar,
        format_forecast,
        format_forecast_json,
    )

    match form:
        case "ics":
            return format_calendar(foreseen, alarm=reminder)
        case "json":
            return format_forecast_json(foreseen)
        case _:
            return format_forecast(foreseen, colour=has_colour(session.config.display.colour, to_file=to_file))


def _end(session: Session, until: str | None, within: str | None) -> date | None:
    """The last day to look at."""
    today = session.config.as_of
    if until is not None and within is not None:
        raise AuditorError("--until and --within are alternatives. Give one.")
    if within is not None:
        try:
            return today + timedelta(days=_read("--within", days, within))
        except OverflowError:
            return date.max
    if until is None:
        return None
    end = _read("--until", day, until)
    if end < today:
        raise AuditorError(f"--until: {end} is before {today}, the first day of the forecast.")
    return end


def _read(option: str, reader: Callable[[object], T], value: str) -> T:
    try:
        return reader(value)
    except ReadError as error:
        raise AuditorError(f"{option}: {error}.") from error
