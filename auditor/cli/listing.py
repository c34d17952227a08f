"""Options of the commands that list what is known: rules, announcements, models."""

from __future__ import annotations

import click

from auditor.cli.completion import FOLDER

rules_option = click.option(
    "--rules", metavar="DIR", type=FOLDER, multiple=True, help="Folder of rules. [default: the built-in rules]"
)
form_option = click.option(
    "--output-format",
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="Output format.",
)
