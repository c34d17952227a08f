"""Records of which there are many, each with the id of a company beside its credentials, whatever they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from auditor.detectors.company_credentials.origins import Origins, Written
from auditor.detectors.shared.bindings import bindings_in, binds
from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.naming import last_name, names_in, spelled
from auditor.detectors.shared.record_classes import FURTHER_FIELDS, record_owners
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.facts.scopes import Scope
from auditor.facts.walk import subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import is_named, known_names, speaks_of
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.values import ClassValue, Number, Text, hint_of
from auditor.semantics.resolution import Resolution

# One row may be the only company there is.
FEWEST_ROWS = 2
# How the row at an end of a table is named.
_END: tuple[str, ...] = ()


def company_record(step: Written, origins: Origins, syntax: Syntax, vendor: Vendor) -> str:
    """How to call the record that a credential is taken from; empty if it is no such record."""
    keys = (*sorted(known_names("company_keys")), *(f"_{hint}_id_" for hint in vendor.name_hints))
    match step.expression:
        case facts.Attribute(base=base) | facts.Subscript(base=base, index=facts.Literal()):
            syntax.walk(step.scope.module.path)
            found = _of_class(base, origins, syntax, keys) or _of_rows(base, origins, syntax, keys)
            return found or _of_item(Written(base, step.scope, step.chain), origins, keys)
        case facts.Name(id=name):
            rows = ((each.id for each in names) for names in unpacked_with(name, step.scope))
            return "company" if any(_has_company(names, keys) for names in rows) else ""
        case _:
            return ""


def unpacked_with(name: str, scope: Scope) -> Iterator[list[facts.Name]]:
    """What a loop takes out of each row together with a name: `for company_id, client_id, secret in cursor:`."""
    for target in (target for target, _, is_item in bindings_in(scope.body) if is_item):
        names = [part for part in subexpressions(target) if isinstance(part, facts.Name)]
        is_choice = any(speaks_of(each.id, "environment_choice") for each in names)
        if isinstance(target, facts.Sequence) and not is_choice and any(each.id == name for each in names):
            yield names


def _of_class(base: facts.Expr, origins: Origins, syntax: Syntax, keys: tuple[str, ...]) -> str:
    """An object of a class with both fields, of which a loop makes many, or a database holds many."""
    resolution = origins.resolution
    for state in resolution.states(resolution.values(base), InstanceState):
        if isinstance(state.kind, ClassValue):
            definition = state.kind.definition
            has_company = _has_company(_fields(definition), keys)
            is_one = speaks_of(definition.name, "environment_choice") or _is_asked_for_one(definition, origins)
            if has_company and not is_one and (_is_made_in_loop(definition, origins, syntax) or _is_table(state.kind)):
                return definition.name.lower()
    return ""


def is_only_row(behind: Iterable[Written], origins: Origins) -> bool:
    """Whether credentials come from tables that are only ever asked for one row, or each row has a class."""
    resolution, behind = origins.resolution, tuple(behind)
    chosen = [is_chosen for step in behind for is_chosen in _classes_chosen(step, resolution)]
    if chosen and all(chosen):
        return True
    found = [value for step in behind for value in resolution.values(step.expression) if isinstance(value, ClassValue)]
    tables = {value.definition for value in found if _is_model(value)}
    rows = [_rows_asked(table, origins.resolution) for table in tables]
    return bool(rows) and all(found and None not in found and len(set(found) - {_END}) <= 1 for found in rows)


def _classes_chosen(step: Written, resolution: Resolution) -> Iterator[bool]:
    """Whether the key of a row says which class it makes an object of, wherever a class is handed the row.

    `{name: SERVICES[name](row) for name, row in settings.items()}` has one row for each service.
    """
    row = step.expression.id if isinstance(step.expression, facts.Name) else ""
    keys = {each.id for names in unpacked_with(row, step.scope) for each in names} - {row}
    for call in step.scope.calls if keys else ():
        is_handed = any(isinstance(given.value, facts.Name) and given.value.id == row for given in call.args)
        if is_handed and any(isinstance(value, ClassValue) for value in resolution.values(call.func)):
            yield any(isinstance(part, facts.Name) and part.id in keys for part in subexpressions(call.func))


def _is_asked_for_one(definition: Class, origins: Origins) -> bool:
    """Whether a table is only ever asked for rows that the code itself names (`objects.get(pk=1)`), or the first."""
    found = _rows_asked(definition, origins.resolution)
    return bool(found) and None not in found


def is_asked_for_many(table: Class, resolution: Resolution) -> bool:
    """Whether a table is asked for any row, or for several that the code names."""
    found = _rows_asked(table, resolution)
    return None in found or len({*found, _END}) > FEWEST_ROWS


def _rows_asked(definition: Class, resolution: Resolution) -> list[tuple[str, ...] | None]:
    """The constants by which each look-up of a table names a row; None if one may give any row."""
    calls = resolution.once(_row_calls, lambda: tuple(_row_calls(resolution)))
    return [
        _END if is_end else _constants(call, definition, resolution)
        for call, scope, is_end in calls
        if definition in record_owners(call.func, resolution)
        or any(_is_class(argument.value, definition, resolution) for argument in call.args)
        or (scope.owner is definition and "cls" in names_in(call.func))
    ]


def _row_calls(resolution: Resolution) -> Iterator[tuple[facts.Call, Scope, bool]]:
    """Calls that ask a table for rows, and whether that is the row at an end of all that constants narrow down."""
    narrowed = set[int]()
    for call, scope in all_calls(resolution):
        if is_named(last_name(call.func), "row_ends"):
            narrowed.update(id(part) for part in subexpressions(call.func))
            yield call, scope, True
        elif is_named(last_name(call.func), "row_queries"):
            told = (_constant(argument.value, resolution) for argument in call.args)
            yield call, scope, id(call) in narrowed and all(told)
        elif is_named(last_name(call.func), "row_lookups"):
            yield call, scope, False


def _constants(call: facts.Call, definition: Class, resolution: Resolution) -> tuple[str, ...] | None:
    """What a row is looked up by, if that is nothing but constants."""
    if not is_named(last_name(call.func), "row_lookups"):
        return None
    given = (argument for argument in call.args if argument.keyword not in FURTHER_FIELDS)
    told = [_constant(a.value, resolution) for a in given if not _is_class(a.value, definition, resolution)]
    return tuple(told) if told and "" not in told else None


def _constant(given: facts.Expr, resolution: Resolution) -> str:
    """The table, number or text that something is, as written, or is compared with; empty if it may be another."""
    match given:
        case facts.Literal(value=value):
            return repr(value)
        case facts.Compare(comparators=(only,)):
            return _constant(only, resolution)
    match resolution.values(given):
        case (Number(value=number),):
            return repr(number)
        case (Text(literal=str(literal)),):
            return repr(literal)
        case (ClassValue(definition=definition),):
            return definition.name
        case _:
            return ""


def _is_class(argument: facts.Expr, definition: Class, resolution: Resolution) -> bool:
    """Whether a function is told to ask this table: `get_object_or_404(Account, pk=1)`."""
    return any(isinstance(each, ClassValue) and each.definition is definition for each in resolution.values(argument))


def _is_table(cls: ClassValue) -> bool:
    """Whether the objects of a class are rows of a database, and not the one row that holds the settings."""
    return not speaks_of(cls.definition.name, "only_row") and _is_model(cls)


def _is_model(cls: ClassValue) -> bool:
    return any(is_named(base.rpartition(".")[2], "model_bases") for base in library_bases(cls))


def _fields(definition: Class) -> Iterator[str]:
    for statement in definition.body:
        if isinstance(statement, stmt.Assign):
            yield from (target.id for target in statement.targets if isinstance(target, facts.Name))


def _has_company(names: Iterator[str], keys: tuple[str, ...]) -> bool:
    return any(key in spelled(name) for name in names for key in keys)


def _is_made_in_loop(definition: Class, origins: Origins, syntax: Syntax) -> bool:
    """Whether a loop makes objects of a class, itself or by a function of that class."""
    made = list(origins.constructions(definition))
    makers = {id(scope.function) for _, scope in made if scope.function is not None and scope.owner is definition}
    resolution = origins.resolution
    made += [
        (call, scope)
        for call, scope in (all_calls(resolution) if makers else ())
        if any(id(function) in makers for function in resolution.functions_of(call.func))
    ]
    return any(_is_in_loop(call, scope, syntax) for call, scope in made)


def _is_in_loop(call: facts.Call, scope: Scope, syntax: Syntax) -> bool:
    syntax.walk(scope.module.path)
    around = (*syntax.ancestors(call), *(statement for _, statement in syntax.site(call).outwards()))
    return any(isinstance(each, facts.Comprehension | stmt.For) for each in around)


def _of_item(base: Written, origins: Origins, keys: tuple[str, ...]) -> str:
    """One item of a loop, also one that was handed on, of which the company's id is taken, too."""
    names = takewhile(lambda written: isinstance(written.expression, facts.Name), origins.behind(base))
    called = [(last_name(written.expression), written.scope) for written in names]
    is_item = any(
        is_one and binds(target, name) for name, scope in called for target, _, is_one in bindings_in(scope.body)
    )
    if not is_item or any(speaks_of(name, "environment_choice") for name, _ in called):
        return ""
    return "company" if any(_has_company(_keys_of(name, scope), keys) for name, scope in called) else ""


def _keys_of(name: str, scope: Scope) -> Iterator[str]:
    for part in scope.parts:
        match part:
            case facts.Attribute(base=facts.Name(id=base), attr=key) if base == name:
                yield key
            case facts.Subscript(base=facts.Name(id=base), index=facts.Literal(value=str(key))) if base == name:
                yield key


def _of_rows(base: facts.Expr, origins: Origins, syntax: Syntax, keys: tuple[str, ...]) -> str:
    """A row of a written table that is picked by a key, where each row has a company of its own."""
    resolution = origins.resolution
    picked = [base, *(bindings(base, syntax) if isinstance(base, facts.Name) else ())]
    if any(speaks_of(name, "environment_choice") for name in names_in(*picked)):
        return ""
    companies = [_company_of(row, keys) for row in resolution.states(resolution.values(base), MappingState)]
    if len(companies) < len(resolution.values(base)) or len(set(companies)) < FEWEST_ROWS or "" in companies:
        return ""
    tables = (part.base for part in picked if isinstance(part, facts.Subscript))
    named = (each for table in tables for each in resolution.states(resolution.values(table), MappingState))
    entries = (key for table in named for key in table.entries)
    return "" if any(isinstance(key, str) and speaks_of(key, "stage") for key in entries) else "company"


def _company_of(row: MappingState, keys: tuple[str, ...]) -> str:
    """The company that a row names; empty if it names none."""
    for key, entry in row.entries.items():
        is_company = isinstance(key, str) and (key == "company" or any(each in spelled(key) for each in keys))
        for value in entry.values if is_company else ():
            return hint_of(value)
    return ""
