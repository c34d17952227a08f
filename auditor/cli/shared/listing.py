"""Options of the commands that list what is known: rules, announcements, models."""

from __future__ import annotations

import click

from auditor.cli.shared.completion import FOLDER, PATH

rules_option = click.option(
    "--rules", metavar="DIR", type=FOLDER, multiple=True, help="Folder of rules. [default: the built-in rules]"
)
config_option = click.option(
    "--config", "config_file", metavar="FILE", type=PATH, help="The configuration file. [default: the nearest]"
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
