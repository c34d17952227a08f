"""What can be read of a file with syntax errors: the functions and statements around them."""

from __future__ import annotations

import ast
import warnings

from msgspec import Struct

# A file with more errors than this is another language, or data.
ERRORS_LIMIT = 25
# Each error costs one more parse of the whole text; this many characters in all take about a second.
PARSED_LIMIT = 8_000_000
_HEADS = ("def ", "async def ", "class ")
_CLOSERS = (")", "]", "}")


class Recovered(Struct, frozen=True):
    """A text of the same lines, of which those around each error are blank, and the lines of the errors."""

    text: str
    errors: tuple[int, ...]


def without_errors(text: str) -> Recovered | None:
    """The text without the innermost definition (or top-level statement) around each error; None if nothing is left."""
    lines = text.split("\n")
    errors: list[int] = []
    for _ in range(min(ERRORS_LIMIT, PARSED_LIMIT // max(len(text), 1))):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # What the parser thinks of escapes is for the author.
                ast.parse("\n".join(lines))
        except SyntaxError as error:
            line = min(error.lineno or 1, len(lines))
        except (ValueError, RecursionError, MemoryError):
            return None
        else:
            return Recovered("\n".join(lines), tuple(errors)) if _says_anything(lines) else None
        if not _blank(lines, line):
            return None
        errors.append(line)
    return None


def _blank(lines: list[str], line: int) -> bool:
    """Overwrite what holds an error; False if that has been done already."""
    for start in (_definition_above(lines, line), _statement_above(lines, line)):
        end = _end(lines, start)
        replaced = [" " * _indent(lines[start]) + "pass", *[""] * (end - start - 1)]
        if lines[start:end] != replaced:
            lines[start:end] = replaced
            return True
    return False


def _definition_above(lines: list[str], line: int) -> int:
    """The index of the first line of the innermost function or class around a line, or of its own statement."""
    index = line - 1
    indent = _indent(lines[index]) if lines[index].strip() else len(lines[index])
    for above in range(index, -1, -1):
        written = lines[above].strip()
        if written.startswith(_HEADS) and (above == index or _indent(lines[above]) < indent):
            return _with_decorators(lines, above)
    return _statement_above(lines, line)


def _statement_above(lines: list[str], line: int) -> int:
    """The index of the nearest line at or above that begins in the first column."""
    for above in range(line - 1, -1, -1):
        if lines[above][:1].strip() and not lines[above].startswith(_CLOSERS):
            return _with_decorators(lines, above)
    return 0


def _with_decorators(lines: list[str], start: int) -> int:
    while start and lines[start - 1].strip().startswith("@"):
        start -= 1
    return start


def _end(lines: list[str], start: int) -> int:
    """The index behind the block that begins here."""
    indent = _indent(lines[start])
    head = start
    while head < len(lines) - 1 and lines[head].strip().startswith("@"):
        head += 1
    for below in range(head + 1, len(lines)):
        written = lines[below].strip()
        if written and _indent(lines[below]) <= indent and not written.startswith(_CLOSERS):
            return below
    return len(lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _says_anything(lines: list[str]) -> bool:
    return any(line.strip() not in ("", "pass") and not line.lstrip().startswith("#") for line in lines)
