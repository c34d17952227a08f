"""`diff`: what changed between two results of `check --output-format json`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.formats import COMPARISON, format_of
from auditor.cli.shared.options import comparison_options
from auditor.cli.shared.output import has_colour, read_text, write_report
from auditor.cli.shared.session import open_session
from auditor.model import Report


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("old", metavar="OLD.json", type=PATH)
@click.argument("new", metavar="NEW.json", type=PATH)
@comparison_options
@click.option(
    "--output-format",
    "--format",
    "form",
    type=click.Choice(["full", "json", "markdown"]),
    help="The format. [default: by the name of --output-file, else full]",
)
@click.option("--output-file", "-o", metavar="FILE", type=PATH, help="Write it to FILE. [default: standard output]")
# Any: options arrive from click by name; `resolve` reads every one of them.
def diff(old: str, new: str, form: str | None, output_file: str | None, **options: Any) -> int:
    """Compare two results (`*.json` of `check`): what is new, fixed, resurfaced, silenced, or of another severity.

    Exits with 1 if something at or above --fail-on is new, has resurfaced, or is louder than it was; with 2 if a
    result cannot be read.
    """
    from auditor.analysis.comparison import compare  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.analysis.gate import worsens  # noqa: PLC0415 - see above.
    from auditor.reporters.comparison import (  # noqa: PLC0415 - see above.
        format_comparison,
        format_comparison_json,
        format_comparison_markdown,
    )

    config = open_session((), options).config
    comparison = compare(_read(old), _read(new))
    match form or ("full" if output_file is None else format_of(output_file, COMPARISON)):
        case "json":
            text = format_comparison_json(comparison)
        case "markdown":
            text = format_comparison_markdown(comparison)
        case _:
            colour = has_colour(config.display.colour, to_file=output_file is not None)
            text = format_comparison(comparison, colour=colour)
    write_report(text, Path(output_file) if output_file else None)
    return int(worsens(comparison, config.gate) and not config.gate.exit_zero)


def _read(path: str) -> Report:
    """A result on its own: what the catalogue says today has no part in it."""
    from auditor.analysis.reading.results import read_result  # noqa: PLC0415 - `--help` must not wait for it.

    return read_result(read_text(path), file=path, announcements=(), rules=())
