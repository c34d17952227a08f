"""The options that only `report` has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
from msgspec import Struct

from auditor.cli.shared.completion import FOLDER, PATH

# Any: click decorates commands of every signature.
Command = TypeVar("Command", bound=Callable[..., Any])

_LEVELS = ("secrets", "code", "paths", "identity")


class Wishes(Struct, frozen=True, kw_only=True):
    """What was asked of the report; empty where nothing was."""

    output_format: str
    output_file: str
    details: bool
    split: bool
    redact: str
    since: tuple[str, ...]
    manifest: str
    triage: str
    profile: str
    title: str
    client: str
    consultant: str
    logo: str
    accent: str
    templates: str
    plan: str
    issues: tuple[str, ...]
    pdf: str


_OPTIONS = (
    click.option(
        "--output-format",
        "--format",
        "form",
        type=click.Choice(["html", "markdown", "csv", "xlsx", "json"]),
        help="The format. [default: by the name of --output-file, else html]",
    ),
    click.option(
        "--output-file", "-o", metavar="FILE", type=PATH, help="Write the report to FILE. [default: standard output]"
    ),
    click.option("--pdf", metavar="FILE", type=PATH, help="Also print it to FILE, with Chromium. [default: none]"),
    click.option(
        "--plan", metavar="FILE", type=PATH, help="Also write the plan, as .md, .csv or .xlsx. [default: none]"
    ),
    click.option(
        "--issues",
        metavar="NAME=FILE",
        multiple=True,
        help="Also write the packages for an importer: github=FILE.jsonl or gitlab=FILE.csv. [default: none]",
    ),
    click.option("--details", is_flag=True, help="Unfold every detail, on paper too. [default: no]"),
    click.option(
        "--split", is_flag=True, help="Write a page per application into the folder of --output-file. [default: no]"
    ),
    click.option(
        "--manifest", metavar="FILE", type=PATH, help="Report on the trees that a portfolio.toml names. [default: none]"
    ),
    click.option(
        "--since",
        metavar="OLD.json",
        type=PATH,
        multiple=True,
        help="Compare with an earlier result; may be repeated in a portfolio. [default: none]",
    ),
    click.option(
        "--triage",
        metavar="FILE",
        type=PATH,
        help="Decisions on findings. [default: triage.toml in the working directory, if present]",
    ),
    click.option(
        "--redact",
        type=click.Choice(_LEVELS),
        default="secrets",
        show_default=True,
        help="Leave out more: code, names of files as well, or also whatever tells whose code it is.",
    ),
    click.option(
        "--profile",
        metavar="FILE",
        type=PATH,
        help="A TOML file with title, client, consultant, logo, accent and effort. [default: none]",
    ),
    click.option("--title", metavar="TEXT", help="The title of the report. [default: API audit]"),
    click.option("--client", metavar="NAME", help="For whom the report is. [default: nobody is named]"),
    click.option("--consultant", metavar="NAME", help="Who made the report. [default: nobody is named]"),
    click.option("--logo", metavar="FILE", type=PATH, help="A PNG, JPEG, WebP or SVG picture. [default: none]"),
    click.option("--accent", metavar="COLOUR", help="A colour such as #0b57a4, for lines. [default: black]"),
    click.option(
        "--templates",
        metavar="DIR",
        type=FOLDER,
        help="Templates that replace those of the same name; they run in a sandbox. [default: none]",
    ),
)


def report_options(command: Command) -> Command:
    """What the report contains, and how it looks."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


# Any: options arrive from click by name.
def take_wishes(options: dict[str, Any]) -> Wishes:
    """The options of `report` alone; the others stay where they are."""
    names = {"output_format": "form", **{name: name for name in Wishes.__struct_fields__ if name != "output_format"}}
    given: dict[str, Any] = {field: options.pop(name) for field, name in names.items()}
    filled: dict[str, Any] = {field: "" if value is None else value for field, value in given.items()}
    return Wishes(**filled)
