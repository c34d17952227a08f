"""A notebook becomes one module: its code cells in order, with a map back to cells."""

from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator, Mapping

from msgspec import Struct

from auditor.model import Problem
from auditor.sources.ipython import plain_python


class NotebookText(Struct, frozen=True):
    """`cells` holds (first line in `text`, position among all cells), both from 1, for each cell that was taken."""

    text: str
    cells: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


def read_notebook(text: str, path: str) -> NotebookText | Problem:
    """All code cells of a Jupyter notebook (format 3 or 4) as one text; empty if it speaks another language.

    A cell that is not Python even without its magics is left out as a problem of its own, so that
    the rest can be audited.
    """
    try:
        content: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        place = error.lineno if isinstance(error, json.JSONDecodeError) else None
        return Problem(path=path, message="Not a notebook: its JSON cannot be read.", line=place)
    cells = _cells_of(content)
    if not isinstance(content, Mapping) or cells is None:
        return Problem(path=path, message="Not a notebook: it has no list of cells.")
    if not _is_python(content):
        return NotebookText("", (), ())
    pieces: list[str] = []
    starts: list[tuple[int, int]] = []
    problems: list[Problem] = []
    line = 1
    for position, source in cells:
        code = plain_python(source)
        if not _is_parsable(code):
            problems.append(Problem(path=path, message=f"Cell {position} is not Python and was skipped."))
        elif code.strip():
            piece = code if code.endswith("\n") else code + "\n"
            starts.append((line, position))
            pieces.append(piece)
            line += piece.count("\n")
    return NotebookText("".join(pieces), tuple(starts), tuple(problems))


def _cells_of(content: object) -> list[tuple[int, str]] | None:
    """(position among all cells, source) of each code cell; None if there is no list of cells."""
    if not isinstance(content, Mapping):
        return None
    raw: list[object] = []
    if isinstance(content.get("cells"), list):
        raw = content["cells"]
    elif isinstance(content.get("worksheets"), list):  # Format 3, before 2015.
        for sheet in content["worksheets"]:
            raw += sheet["cells"] if isinstance(sheet, Mapping) and isinstance(sheet.get("cells"), list) else []
    else:
        return None
    return list(_code_cells(raw))


def _code_cells(raw: list[object]) -> Iterator[tuple[int, str]]:
    for position, cell in enumerate(raw, start=1):
        if isinstance(cell, Mapping) and cell.get("cell_type") == "code":
            source = cell.get("source", cell.get("input", ""))
            if isinstance(source, list):
                source = "".join(piece for piece in source if isinstance(piece, str))
            if isinstance(source, str):
                yield position, source.replace("\r\n", "\n").replace("\r", "\n")


def _is_python(content: Mapping[str, object]) -> bool:
    """What the notebook says of its language; without a word it is Python."""
    metadata = content.get("metadata")
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        section = metadata.get(part) if isinstance(metadata, Mapping) else None
        language = section.get(key) if isinstance(section, Mapping) else None
        if isinstance(language, str):
            return language.lower().startswith(("python", "ipython"))
    return True


def _is_parsable(code: str) -> bool:
    try:
        with warnings.catch_warnings():  # Doubtful escapes are the author's business.
            warnings.simplefilter("ignore")
            ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # ValueError: null bytes, lone surrogates.
        return False
    return True
