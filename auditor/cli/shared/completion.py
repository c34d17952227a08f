"""What the shell completes: paths, and rules by the names of their files, so that the tab key waits for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# So that the shell completes them; what is there and can be read, the audit itself tells.
PATH = click.Path(readable=False)
FOLDER = click.Path(file_okay=False, readable=False)

_RULE_FILE = re.compile(r"(?P<code>[A-Z]+[0-9]+)-(?P<name>[a-z0-9-]+)\.toml")


def complete_rules(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes and names that begin like this; in a list, the last of its items counts, and none comes twice."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when the tab key was pressed.

    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [
        CompletionItem(f"{before}{comma}{word}", help=explained)
        for word, explained in _words(_folders(ctx), last)
        if word not in taken
    ]


def _folders(ctx: click.Context) -> Iterable[Path | Traversable]:
    """Those that `--rules` names before the word, or the shipped ones."""
    from auditor.resources import rules_folder  # noqa: PLC0415 - see above.

    named = ctx.params.get("rules") or ()
    return [Path(folder) for folder in named] or [rules_folder()]


def _words(folders: Iterable[Path | Traversable], beginning: str) -> Iterator[tuple[str, str]]:
    """Codes come first; names only once somebody begins to write one."""
    rules = sorted({(found["code"], found["name"]) for folder in folders for found in _rule_files(folder)})
    yield from ((code, name) for code, name in rules if code.startswith(beginning.upper()))
    if beginning:
        yield from ((name, code) for code, name in rules if name.startswith(beginning.lower()))


def _rule_files(folder: Path | Traversable) -> Iterator[re.Match[str]]:
    if not folder.is_dir():
        return
    for announcement in folder.iterdir():
        if announcement.is_dir():
            yield from (found for file in announcement.iterdir() if (found := _RULE_FILE.fullmatch(file.name)))
