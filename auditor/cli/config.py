"""`config`: what a configuration file may say."""

from __future__ import annotations

from importlib.resources import files

import click

from auditor.cli.shared.output import write_report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def config() -> None:
    """Tell what a configuration file may say."""


@config.command(context_settings={"help_option_names": ["-h", "--help"]}, short_help="Print the JSON Schema.")
def schema() -> int:
    """Print the JSON Schema of the configuration, for editors and checks."""
    write_report((files("auditor.config") / "schema.json").read_text(encoding="utf-8"), None)
    return 0
