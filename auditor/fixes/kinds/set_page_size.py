"""Lowers a page size to what is recommended."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.literals import replace_range
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import function_around, literal
from auditor.model.fix import Applicability, Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """The number is put in place of the old one, in digits or between quotes.

    Where the function (or the module around a constant) compares with the same number, it tells a last page by it: both
    change, and a person must look.
    """
    source = desk.sources.get(subject.root.path)
    size, limit = (subject.best.fields.get(name, "").replace(",", "") for name in ("size", "limit"))
    if source is None or not limit:
        return None
    start, end = source.range(subject.root)
    edit = _lowered(source, start, end, size, limit)
    if edit is None:
        return None
    compared = tuple(each for each in _compared(source, subject, size, limit) if each != edit)
    applicability = Applicability.UNSAFE if compared else Applicability.SAFE
    return Fix(title=f"Ask for {limit} items a page", applicability=applicability, edits=(edit, *compared))


def _lowered(source: Source, start: int, end: int, size: str, limit: str) -> Edit | None:
    written = source.text[start:end]
    for spelled, new in (
        (size, limit),
        (f"{int(size):_}", f"{int(limit):_}"),
        (f"{int(size):,}", f"{int(limit):,}"),
    ):
        if written.count(spelled) == 1 and written.strip("\"'") == spelled:
            at = start + written.index(spelled)
            return replace_range(source, at, at + len(spelled), new)
        if written.count(f"={spelled}") == 1:  # Within a query.
            at = start + written.index(f"={spelled}") + 1
            return replace_range(source, at, at + len(spelled), new)
    return None


def _compared(source: Source, subject: Subject, size: str, limit: str) -> Iterator[Edit]:
    around = function_around(source, subject.root) or source.tree
    for compare in ast.walk(around) if around is not None else ():
        for side in (compare.left, *compare.comparators) if isinstance(compare, ast.Compare) else ():
            edit = _lowered(source, *source.span(side), size, limit) if literal(side) == int(size) else None
            if edit is not None:
                yield edit
