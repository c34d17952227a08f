"""`models`: what is known of libraries, and the proof of the rows in a project's configuration."""

from __future__ import annotations

from typing import Any

import click

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.listing import config_option, form_option, rules_option
from auditor.cli.shared.options import inventory_options
from auditor.cli.shared.output import say, tell, write_report
from auditor.cli.shared.session import open_session, progress_bar
from auditor.model import quoted
from auditor.printing import json_text

_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_HELP)
def models() -> None:
    """List and validate what is known of libraries."""


@models.command(name="list", context_settings=_HELP, short_help="List all models, the project's own last.")
@form_option
@config_option
@rules_option
# Any: options arrive from click by name; `resolve` reads every one of them.
def list_models(form: str, **options: Any) -> int:
    """List all models: those of the package, of rules folders, and of the project's configuration."""
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.models.library import shipped_rows  # noqa: PLC0415 - see above.
    from auditor.reporters.models import format_model_table, model_rows  # noqa: PLC0415 - see above.

    config = open_session((), options).config
    taught = (row for each in load_catalogues(config.rules) for row in each.models) if config.rules else ()
    rows = model_rows((*shipped_rows(), *taught, *config.models))
    write_report(json_text(rows) + "\n" if form == "json" else format_model_table(rows), None)
    return 0


@models.command(context_settings=_HELP, short_help="Validate models, and say which fit nothing in a tree.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@inventory_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def check(paths: tuple[str, ...], **options: Any) -> int:
    """Validate all models, and say which of the configuration and of rules folders fit nothing in PATH.

    Exits with 1 if one fits nothing, with 2 if one cannot be read, and with 3 if nothing was analysed.
    """
    from auditor.teaching import prove  # noqa: PLC0415 - brings the engine.

    session = open_session(paths, options)
    with progress_bar(session) as bar:
        taught = prove(session.paths, session.config, progress=bar.show)
    if taught.is_empty:
        tell("Nothing was analysed.")
        return 3
    for file, place, names in taught.unused:
        say(f"{file}: {quoted(place)}: fits nothing here: {', '.join(names)}")
    for problem in taught.problems if session.loudness >= 0 else ():
        tell(f"not analysed: {problem.path}: {problem.message}")
    if session.loudness >= 0:
        tell(
            f"Names in the configuration and in rules folders: {taught.own}. "
            f"Of the {taught.shipped} that come with the package, this tree uses {taught.used}."
        )
    return 1 if taught.unused else 0
