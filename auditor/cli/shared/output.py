"""Where reports go and come from: standard output for the report, standard error for people, files as asked."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import click

from auditor.config import Colour
from auditor.model import AuditorError
from auditor.printing import for_logs, one_line, visible
from auditor.writing import write_whole

_BARE_KEY = re.compile(r"[\w-]+", re.ASCII)


def has_colour(colour: Colour, *, to_file: bool) -> bool:
    """Whether standard output gets colours; NO_COLOR and FORCE_COLOR are heeded as is usual."""
    if colour is not Colour.AUTO:
        return colour is Colour.ALWAYS
    if to_file or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write_report(text: str, file: Path | None) -> None:
    """The report, byte for byte the same on every system."""
    write_bytes(text.encode("utf-8", "backslashreplace"), file)


def write_bytes(data: bytes, file: Path | None) -> None:
    """What is finished, to a file or to standard output."""
    if file is None:
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            close_quietly()
            raise AuditorError(f"Standard output cannot be written: {error.strerror or error}.") from error
        return
    write_whole(data, file)


def close_quietly() -> None:
    """What Python would still flush to standard output goes nowhere: its reader has gone, or its disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def read_text(path: str) -> str:
    """What an earlier run wrote to a file."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{path}: not UTF-8 (byte {error.start}). Write it with --output-file.") from error
    except OSError as error:
        raise AuditorError(f"{path}: cannot be read: {error.strerror or error}.") from error


def tell(text: str) -> None:
    """A line for people, whatever a file's name or a setting in it holds."""
    click.echo(for_logs(one_line(text)), err=True)


def tell_lines(text: str) -> None:
    """Lines for people, made by a reporter."""
    click.echo(for_logs(visible(text)), err=True)


def say(text: str) -> None:
    """A line on standard output, for people and for other programs."""
    click.echo(for_logs(one_line(text)))


def append_text(text: str, file: Path) -> None:
    """Add to a file that others write to as well."""
    try:
        with file.open("ab") as stream:
            stream.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise AuditorError(f"{file}: cannot be written: {error.strerror or error}.") from error


def show_value(value: object) -> str:
    """The value of a setting as it would stand in a configuration file."""
    match value:
        case None:
            return "(none)"
        case bool():
            return str(value).lower()
        case Enum():
            return f'"{value.value}"'
        case str():
            return f'"{value}"'
        case tuple() | list():
            return f"[{', '.join(show_value(each) for each in value)}]"
        case Mapping():
            return "{" + ", ".join(f"{_show_key(str(key))} = {show_value(each)}" for key, each in value.items()) + "}"
        case _:
            return str(value)


def _show_key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else f'"{key}"'
