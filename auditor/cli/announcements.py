"""`announcements`: what the vendor announced, and what the rules make of it."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli.shared.listing import config_option, form_option, rules_option
from auditor.cli.shared.output import write_report
from auditor.cli.shared.session import open_session
from auditor.printing import json_text


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--as-of", metavar="DATE", help="Show phases as of DATE. [default: today, UTC]")
@rules_option
@config_option
@form_option
# Any: options arrive from click by name; `resolve` reads every one of them.
def announcements(form: str, **options: Any) -> int:
    """Every announcement known, its dates, its phase, and the rules that cover it or why none can."""
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.reporters.announcements import announcement_rows, format_table  # noqa: PLC0415 - see above.

    config = open_session((), options).config
    catalogues = load_catalogues(config.rules)
    rows = announcement_rows(
        [each for catalogue in catalogues for each in catalogue.announcements],
        [rule for catalogue in catalogues for rule in catalogue.rules],
        config.as_of,
    )
    if form == "json":
        write_report(json_text(rows) + "\n", None)
    else:
        write_report(format_table(rows), None)
    return 0
