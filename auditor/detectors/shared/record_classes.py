"""Records of a database as code writes them: what a call fills in, and of which class a record that was read is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.detectors.shared.bindings import assignments, bound_in
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import all_calls, positional, value_at, written_entries
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.classes import class_attribute, fields
from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.values import ClassValue, Unknown
from auditor.semantics.resolution import Resolution

# Keywords of `update_or_create` that hold further fields.
FURTHER_FIELDS = frozenset({"defaults", "create_defaults"})


def record_owners(func: expr.Expr, resolution: Resolution) -> list[Class]:
    """The classes whose records a call makes or looks up: `Rfi(…)`, `Rfi.objects.create(…)`."""
    while True:
        found = [value.definition for value in resolution.values(func) if isinstance(value, ClassValue)]
        if found or not isinstance(func, expr.Attribute):
            return found
        func = func.base


def given_fields(call: expr.Call) -> Iterator[tuple[str, expr.Expr]]:
    """The fields that a call fills in by keywords, with what it gives them."""
    for argument in call.args:
        if argument.keyword in FURTHER_FIELDS and (entries := list(written_entries(argument.value))):
            yield from entries
        elif argument.keyword:
            yield argument.keyword, argument.value


def _in_order(call: expr.Call, owner: Class, resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    """The fields that a call fills by their order, where a class declares them and has no constructor of its own."""
    if any(argument.star for argument in call.args):
        return
    for cls in resolution.values(call.func):
        if isinstance(cls, ClassValue) and cls.definition is owner and not class_attribute(cls, "__init__")[0]:
            yield from zip((name for name, _ in fields(cls)), positional(call), strict=False)


def _in_mapping(call: expr.Call, resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    """The fields in mappings that records are filled with: `self.create(values)`, `Rfi.insert_many(rows)`."""
    is_class = any(isinstance(value, ClassValue) for value in resolution.values(call.func))
    for given in positional(call)[:1] if not is_class else ():
        values = resolution.values(given)
        inside = (inner for value in values for inner in resolution.items(value))
        for state in resolution.states((*values, *inside), MappingState):
            for key, entry in state.entries.items():
                if isinstance(key, str) and (found := value_at(entry.place, key, resolution)) is not None:
                    yield key, found[0]


def record_classes(record: expr.Expr, resolution: Resolution) -> frozenset[Class]:
    """The classes that a record may be an object of, by what it is or by what looked it up."""
    values = resolution.values(record)
    known = frozenset(
        state.kind.definition
        for state in resolution.states(values, InstanceState)
        if isinstance(state.kind, ClassValue)
    )
    asked = {value.record for value in values if isinstance(value, Unknown) and value.record is not None}
    return known | asked | _fetched(record, resolution)


def filled_fields(is_wanted: Callable[[expr.Expr, str], bool], resolution: Resolution) -> frozenset[tuple[Class, str]]:
    """Class and name of the fields that the project fills with what is wanted, by a call or by an assignment.

    `is_wanted` is asked about an expression and the path of its module.
    """
    syntax = syntax_of(resolution)
    found = {
        (owner, name)
        for call, scope in all_calls(resolution)
        for owner in record_owners(call.func, resolution)
        for name, value in (*given_fields(call), *_in_order(call, owner, resolution), *_in_mapping(call, resolution))
        if is_wanted(value, scope.module.path)
    }
    for call, scope in all_calls(resolution):
        if isinstance(call.func, expr.Attribute) and is_named(call.func.attr, "record_fillers") and call.args:
            owners = record_classes(call.func.base, resolution)
            given = _in_mapping(call, resolution) if owners else ()
            found.update((o, name) for name, value in given for o in owners if is_wanted(value, scope.module.path))
    for scope in resolution.scopes():
        for statement in scope.statements:
            for target, value in assignments(statement):
                if isinstance(target, expr.Attribute) and is_wanted(value, scope.module.path):
                    syntax.walk(scope.module.path)
                    found.update((owner, target.attr) for owner in record_classes(target.base, resolution))
    return frozenset(found)


def record_field(value: Unknown, fields: frozenset[tuple[Class, str]], resolution: Resolution) -> str:
    """Which of these fields of a record is read here; empty if it is none of them."""
    if value.place is None or (value.hint and value.hint.rpartition(".")[2] not in {name for _, name in fields}):
        return ""
    read = syntax_of(resolution).at(value.place) if fields else None
    if not value.hint:
        # What a column holds is known by where the column is made.
        made = (name for owner, name in fields if any(each is read for each in bound_in(name, owner.body)))
        return next(made, "")
    if not isinstance(read, expr.Attribute):
        return ""
    return read.attr if any((each, read.attr) in fields for each in record_classes(read.base, resolution)) else ""


def is_of_other_record(value: Unknown, fields: frozenset[tuple[Class, str]]) -> bool:
    """Whether something is read from a record of a class of which no such field is filled, though others have one."""
    if value.record is None or not (name := value.hint.rpartition(".")[2]):
        return False
    owners = {owner for owner, field in fields if field == name}
    return bool(owners) and value.record not in owners


def is_of_stored_file(value: Unknown, resolution: Resolution) -> bool:
    """Whether something is read from a column that holds a file of the project's own: `photo.file.url`."""
    read = syntax_of(resolution).at(value.place)
    if not isinstance(read, expr.Attribute) or not isinstance(read.base, expr.Attribute):
        return False
    column = read.base
    made = (value for owner in record_classes(column.base, resolution) for value in bound_in(column.attr, owner.body))
    return any(isinstance(each, expr.Call) and is_named(last_name(each.func), "file_columns") for each in made)


def _fetched(name: expr.Expr, resolution: Resolution) -> frozenset[Class]:
    """The class of an object that a library looked up: `rfi, _ = Rfi.get_or_create(…)`, `session.get(Rfi, 1)`."""
    if not isinstance(name, expr.Name):
        return frozenset()
    found = frozenset(
        value.definition
        for one in bound_in(name.id, syntax_of(resolution).site(name).body)
        for part in subexpressions(one)
        if isinstance(part, expr.Name | expr.Attribute)
        for value in resolution.values(part)
        if isinstance(value, ClassValue)
    )
    return found if len(found) == 1 else frozenset()
