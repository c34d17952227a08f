"""Credentials that vary together with the company in the header, by where both come from, whatever anything is called.

Both are taken out of one row that is gone through, stand in one row of a table, under one key of two tables, or are
looked up by one key.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from auditor.detectors.company_credentials.company_records import FEWEST_ROWS, is_asked_for_many, unpacked_with
from auditor.detectors.company_credentials.credential_pairs import flat_parts, parts_of_companies
from auditor.detectors.company_credentials.origins import Written
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.facts.definitions import Class
from auditor.facts.walk import subexpressions
from auditor.model.vendor import RequiredHeader
from auditor.models.names import speaks_of
from auditor.semantics.domain.values import (
    ENVIRONMENT,
    LIBRARY_CALL,
    Fixed,
    Number,
    Place,
    Text,
    Unknown,
    Value,
    hint_of,
)
from auditor.semantics.resolution import Resolution

_AROUND = (facts.Call, facts.DictDisplay, facts.Sequence)
# A row of a table, of which a field follows: `rows[].`, `get().`.
_ROW = re.compile(r".*(?:\[\]|\))(?=\.)")
# What a loop takes out of something: `rows[]`.
_ITEM = re.compile(r"\[\]$")


def vary_together(
    ids: Iterable[Value], steps: Iterable[Written], resolution: Resolution, syntax: Syntax, header: RequiredHeader
) -> bool:
    """Whether the ids of accounts, and what their look-ups are told, vary with the companies that requests name."""
    companies = parts_of_companies(resolution, header)
    ids = tuple(part for value in ids for part in flat_parts(value))
    steps = tuple(steps)
    taken = {part for part in (*ids, *_beside(steps, resolution)) if isinstance(part, Unknown)}
    items = (part for part in taken.intersection(companies) if _ITEM.search(part.hint))
    rows = _rows_of_tables(ids, resolution)
    if any(is_item for _, _, is_item in rows) or not rows.isdisjoint(_rows_of_tables(companies, resolution)):
        return True
    if any(not speaks_of(part.hint, "environment_choice") for part in items):
        return True
    written = [step.expression for step in steps]
    is_one_row = _stand_together(_places(ids), _places(companies), syntax)
    return is_one_row or _share_a_key(written, companies, resolution, syntax)


def _beside(steps: Iterable[Written], resolution: Resolution) -> Iterator[Value]:
    """What a loop takes together with the credentials: `for key, secret, number in zip(keys, secrets, numbers)`."""
    for step in steps:
        name = step.expression.id if isinstance(step.expression, facts.Name) else ""
        for each in (each for names in unpacked_with(name, step.scope) for each in names if each.id != name):
            yield from (part for value in resolution.values(each) for part in flat_parts(value))


def _rows_of_tables(parts: Iterable[Value], resolution: Resolution) -> set[tuple[Class, str, bool]]:
    """The rows of tables that something is taken from, also through a relation (`row.grant.key`); last, if all are.

    A table that is asked for one row only has no others, and environments are not companies.
    """
    told = ((part.record, _ROW.match(part.hint)) for part in parts if isinstance(part, Unknown))
    return {
        (record, row[0], row[0].endswith("[]"))
        for record, row in told
        if record is not None and row is not None and not speaks_of(record.name, "environment_choice")
        if row[0].endswith("[]") or is_asked_for_many(record, resolution)
    }


def _places(parts: Iterable[Value]) -> set[Place]:
    """Where plain values are written."""
    return {part.place for part in parts if isinstance(part, Text | Number) and part.place is not None}


def _stand_together(ids: set[Place], companies: set[Place], syntax: Syntax) -> bool:
    """Whether there are several rows with one id and one company each."""
    rows: dict[object, tuple[set[Place], set[Place]]] = defaultdict(lambda: (set(), set()))
    for side, places in enumerate((ids, companies)):
        for place in places:
            for row in _rows(place, syntax):
                rows[row][side].add(place)
    pairs = {(*mine, *theirs) for mine, theirs in rows.values() if len(mine) == len(theirs) == 1}
    return all(len({pair[side] for pair in pairs}) >= FEWEST_ROWS for side in (0, 1))


def _rows(place: Place, syntax: Syntax) -> Iterator[object]:
    """What may be the row of a table around something written, and keys that lead to it; none that names a stage."""
    inner = written = syntax.at(place)
    while inner is not None and isinstance(outer := syntax.parent(inner), _AROUND):
        key = syntax.keys.get(inner)
        told = [part.value for part in (key, *subexpressions(inner)) if isinstance(part, facts.Literal)]
        if any(isinstance(text, str) and speaks_of(text, "stage") for text in told):
            return
        if inner is not written:
            yield id(inner)
        if isinstance(key, facts.Literal):
            yield key.value
        inner = outer


def _share_a_key(steps: list[facts.Expr], companies: tuple[Value, ...], resolution: Resolution, syntax: Syntax) -> bool:
    """Whether credentials are looked up by the company, or by what the company is looked up by.

    `accounts.find(number)`; `environ[f"{x}_ID"]` and `environ[f"{x}_NUMBER"]`.
    """
    known = {part for part in companies if isinstance(part, Unknown)}
    keys = known | {key for part in known for key in _keys(syntax.at(part.place), resolution)}
    return any(key in keys for step in steps for key in _keys(step, resolution))


def _keys(expression: facts.Expr | None, resolution: Resolution) -> Iterator[Value]:
    """What callers from outside fill into the keys of a look-up."""
    match expression:
        case facts.Subscript(index=index):
            told = [index]
        case facts.Call(args=args):
            told = [argument.value for argument in args]
        case _:
            return
    for value in (value for key in told for value in resolution.values(key)):
        filled = [part for each in value.items for part in each] if isinstance(value, Fixed) else [value]
        for part in (part for each in filled for part in flat_parts(each)):
            is_open = isinstance(part, Unknown) and bool(part.hint) and part.reason not in (ENVIRONMENT, LIBRARY_CALL)
            if is_open and not speaks_of(hint_of(part), "environment_choice"):
                yield part
