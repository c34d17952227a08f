"""Tables of pandas and polars: a list of rows, of which one may also take columns."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.data.lookups import column, under_key
from auditor.semantics.domain.states import ListState, MappingState
from auditor.semantics.domain.values import Fixed, Place, Ref, Text, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.callbacks import can_run

# Attributes of a table that lead to the same rows.
INDEXERS = frozenset({"loc", "iloc", "at", "iat"})


def call_on_frame(
    ref: Ref, state: ListState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """`table.name(…)`; None if tables have no such method."""
    if name == "iterrows":
        rows = Fixed((unknown("index", "the label of a row", place), join(*state.items, state.rest)))
        return (machine.allocate(ListState(items=(), rest=(rows,), place=place)),)
    if is_named(name, "same_table"):
        return (ref,)
    if is_named(name, "applying"):
        given = arguments.given(0, "func")
        element = join(*state.items, state.rest)
        results = [machine.call(f, Arguments((element,), {}), place, frame) for f in given if can_run(f, machine)]
        if results and element:
            return (machine.allocate(ListState(items=(), rest=join(*results), place=place)),)
    return None


def table_attribute(ref: Ref, state: ListState, name: str, place: Place, machine: Machine) -> Values:
    """`table.loc`, or `table.url` where some row has such a key."""
    if hasattr(list, name):
        return ()
    if name in INDEXERS or name == "values":
        return (ref,)
    rows = machine.states(join(*state.items, state.rest), MappingState)
    is_known = any(name in row.entries for row in rows)
    return column(state, text(name, place), place, machine) if is_known else ()


def row_field(state: MappingState, name: str) -> Values:
    """`row.url`, as tuples of a table and mappings with attributes have it."""
    entry = state.entries.get(name)
    return entry.values if entry is not None and not hasattr(dict, name) else ()


def normalise(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`pandas.json_normalize(data, record_path="attachments")`: the rows are what stands under the path."""
    if not arguments.positional:
        return unknown("json_normalize()", "called without arguments", place)
    rows = arguments.positional[0]
    path = arguments.keywords.get("record_path", arguments.given(1))
    for step in _steps(path, machine):
        rows = under_key(machine.elements(rows, frame), step, place, machine) or rows
    return rows


def _steps(path: Values, machine: Machine) -> list[Text]:
    found: list[Text] = []
    for value in path:
        positions = machine.positions(value) if isinstance(value, Ref | Fixed) else None
        inner = (value,) if positions is None else tuple(v for group in positions for v in group)
        found.extend(v for v in inner if isinstance(v, Text) and v.literal is not None)
    return found
