"""`cache`: what is kept from one run to the next."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli.shared.completion import FOLDER
from auditor.cli.shared.session import open_session

_CACHE_DIR = click.option(
    "--cache-dir", metavar="DIR", type=FOLDER, help="Where the cache lies. [default: the user's cache folder]"
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cache() -> None:
    """Tell where unchanged results are kept, or delete them.

    The cache holds facts of the code that was audited (names, and texts that are no comments) and finished reports.
    Only its owner can read it.
    """


@cache.command("dir", context_settings={"help_option_names": ["-h", "--help"]}, short_help="Print the cache's folder.")
@_CACHE_DIR
def show(cache_dir: str | None) -> int:
    """Print the folder in which the cache lies."""
    click.echo(str(_folder(cache_dir)))
    return 0


@cache.command(context_settings={"help_option_names": ["-h", "--help"]}, short_help="Delete what is kept.")
@_CACHE_DIR
def clear(cache_dir: str | None) -> int:
    """Delete all that is kept. The next audit takes as long as the first one."""
    from auditor.store import clear_store  # noqa: PLC0415 - `--help` needs it not.

    count = clear_store(_folder(cache_dir))
    click.echo("The cache is empty." if not count else f"Deleted {count:,} {'entry' if count == 1 else 'entries'}.")
    return 0


def _folder(cache_dir: str | None) -> Path:
    from auditor.store import default_folder  # noqa: PLC0415 - see above.

    session = open_session((), {"cache-dir": cache_dir})
    return session.config.execution.cache_dir or default_folder()
