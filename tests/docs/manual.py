"""What the manual claims, taken out of its pages: commands, paths and links."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*/README.md")])

_FENCE = re.compile(r"^```(?:sh|console)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_TOML = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^(?P<open>\[\[?)tool\.procore-auditor(?P<rest>[\w.-]*)(?P<close>\]\]?)$", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
_PROGRAM = re.compile(r"^(?:\S*/)?procore-auditor\s+(?P<rest>.+)$")
_PATH = re.compile(r"^(?:auditor|rules|tests|docs|benchmarks|examples|reports|\.ci)/[\w./-]+$")


def commands(page: Path) -> Iterator[list[str]]:
    """The words after `procore-auditor` of every command line on a page."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in _FENCE.findall(text) for line in block.splitlines()] + _CODE.findall(text)
    for line in lines:
        for part in re.split(r"&&|\||;", line.removeprefix("$ ")):
            if match := _PROGRAM.match(part.strip()):
                yield shlex.split(match["rest"], comments=True)


def unknown_words(words: list[str], program: click.Command) -> list[str]:
    """Subcommands and options among `words` that the program does not have."""
    unknown = []
    context = click.Context(program)
    command: click.Command | None = program
    for word in words:
        if word.startswith("-") and command is not None:
            unknown += [] if word.split("=")[0] in known_options(command) else [word]
        elif isinstance(command, click.Group):
            subcommand = command.get_command(context, word)
            unknown += [] if subcommand else [word]
            command = subcommand
    return unknown


def known_options(command: click.Command) -> set[str]:
    """Every spelling of every option of one command."""
    spellings = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    return {*spellings, "--help"}


def named_paths(page: Path) -> set[str]:
    """Paths of this repository that a page names in backticks."""
    return {code for code in _CODE.findall(page.read_text(encoding="utf-8")) if _PATH.match(code)}


def links(page: Path) -> set[str]:
    """Targets of links into this repository."""
    return {target for target in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target}


def configurations() -> Iterator[tuple[str, int, str]]:
    """Every configuration a page shows, as `procore-auditor.toml` would hold it: (page, number of the block, text)."""
    for page in PAGES:
        for number, block in enumerate(_TOML.findall(page.read_text(encoding="utf-8"))):
            if _SECTION.search(block):
                yield page.relative_to(ROOT).as_posix(), number, _SECTION.sub(_unnested, block)
            elif "procore-auditor.toml" in block.partition("\n")[0] or block.startswith("#:schema"):
                yield page.relative_to(ROOT).as_posix(), number, block


def _unnested(heading: re.Match[str]) -> str:
    """`[tool.procore-auditor.severity]` is `[severity]`; the section itself needs no heading."""
    inside = heading["rest"].strip(".")
    return f"{heading['open']}{inside}{heading['close']}" if inside else ""
