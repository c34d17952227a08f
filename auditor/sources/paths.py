"""How a path of the audited tree is spelled in a report: relative, POSIX, printable and unique."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from auditor.model import AuditorError


def shown_path(relative: str) -> str:
    r"""Spell a path relative to the root so that any output can carry it.

    Names are hostile: a newline becomes `\n`, a byte that is not UTF-8 becomes `\xff`. Only then is
    a backslash that belongs to a name doubled, so that two files never share one spelling.
    """
    path = relative.replace(os.sep, "/")
    if path.isprintable() and "\\" not in path:
        return path
    return "".join(_shown_character(character) for character in path)


def _shown_character(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if character.isprintable():
        return character
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # How Python smuggles an undecodable byte through a str.
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x80:
        return character.encode("unicode_escape").decode("ascii")
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def common_folder(folders: Iterable[Path]) -> Path:
    """The folder that holds all of these absolute folders: the audited root of several paths."""
    try:
        return Path(os.path.commonpath(list(folders)))
    except ValueError as error:
        raise AuditorError("The paths are on different drives: audit each drive separately.") from error


def relative_to(root: Path, location: Path) -> str:
    """`location` as seen from `root`, POSIX; both absolute. Outside of the root it begins with `../`."""
    return Path(os.path.relpath(location, root)).as_posix()
