"""`inventory`: every call to the API in the code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.formats import INVENTORY, format_of
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import inventory_options
from auditor.cli.shared.output import has_colour, tell, write_report
from auditor.cli.shared.session import Session, open_session, run_inventory, why_not_analysed
from auditor.model.inventory import Inventory, Lifecycle

_EXAMPLES = """
    procore-auditor inventory src
    procore-auditor inventory -o calls.csv --status deprecated
"""


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@inventory_options
@click.option(
    "--output-format",
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "cyclonedx", "markdown"]),
    help="Output format. [default: by the name of --output-file, else table]",
)
@click.option(
    "--output-file", "-o", metavar="FILE", type=PATH, help="Write the inventory to FILE. [default: standard output]"
)
@click.option(
    "--status",
    "statuses",
    type=click.Choice([each.value for each in Lifecycle]),
    multiple=True,
    help="Show only endpoints with this status; may be repeated. [default: all]",
)
@click.option(
    "--group-by",
    type=click.Choice(["endpoint", "site"]),
    default="endpoint",
    show_default=True,
    help="One row per endpoint with its places, or per place (table and markdown).",
)
# Any: options arrive from click by name; `resolve` reads every one of them.
def inventory(
    paths: tuple[str, ...],
    form: str | None,
    output_file: str | None,
    statuses: tuple[str, ...],
    group_by: str,
    **options: Any,
) -> int:
    """List every call to the API that the code can make, and what is known of it.

    `-` reads one file from standard input. `-v` lists the calls with an unknown target and the questions to ask.
    """
    from auditor.inventory.taking import limit_to  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.reporters.inventory import Layout, format_inventory  # noqa: PLC0415 - see above.

    session = open_session(paths, options)
    chosen = form or ("table" if output_file is None else format_of(output_file, INVENTORY))
    taken = run_inventory(session)
    shown = limit_to(taken, [Lifecycle(each) for each in statuses])
    layout = Layout(
        by_site=group_by == "site",
        everything=session.loudness > 0,
        colour=has_colour(session.config.display.colour, to_file=output_file is not None),
    )
    write_report(format_inventory(shown, chosen, layout), Path(output_file) if output_file else None)
    return _conclude(session, shown, is_table=chosen == "table" and output_file is None)


def _conclude(session: Session, shown: Inventory, *, is_table: bool) -> int:
    """The sums for people, unless the table on standard output ends with them."""
    from auditor.reporters.inventory.layout import basis, summary  # noqa: PLC0415 - `--help` must not wait for it.

    if session.loudness >= 0 and not is_table:
        tell(summary(shown))
        tell(basis(shown))
    if session.loudness >= 0:
        for problem in shown.problems:
            tell(f"not analysed: {problem.path}: {problem.message}")
    if why := why_not_analysed(shown, strict=False):
        tell(why)
        return 3
    return 0
