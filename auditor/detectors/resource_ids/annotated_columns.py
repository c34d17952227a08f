"""Columns that an annotation or a text of SQL declares, in which an INTEGER has 32 bits."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from auditor.detectors.resource_ids.narrow_types import NarrowTypes
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import is_true
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import positional
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import absolute_imports, expressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import ModuleValue, Unknown, Values, join
from auditor.semantics.resolution import Resolution


class Annotated(Struct, frozen=True):
    """A column that an annotation declares: where it is to be widened, and the calls that describe it."""

    target: expr.Name
    edited: expr.Expr
    described: tuple[expr.Expr, ...] = ()


def annotated_integer(site: Site, types: NarrowTypes) -> Annotated | None:
    """The column that a statement declares as `int` without naming a type of the database, or by a type of its own."""
    statement = site.statement
    if not isinstance(statement, stmt.Assign) or statement.annotation is None or site.branch != "class":
        return None
    target, value, annotation = statement.targets[0], statement.value, statement.annotation
    if not isinstance(target, expr.Name) or site.owner is None:
        return None
    given = () if value is None else (value,)
    if isinstance(annotation, expr.Subscript) and last_name(annotation.base) == "Mapped":
        if not all(isinstance(each, expr.Call) and not _names_type(each) for each in given):
            return None
        if _is_int(annotation.index):
            return Annotated(target, target, given)
        return _by_alias(target, given, annotation.index, site, types)
    is_table = any(name == "table" and is_true(given) for name, given in site.owner.keywords)
    is_typed = isinstance(value, expr.Call) and any(is_named(a.keyword, "column_types") for a in value.args)
    return Annotated(target, target, given) if is_table and _is_int(annotation) and not is_typed else None


def _by_alias(
    target: expr.Name, given: tuple[expr.Expr, ...], annotation: expr.Expr, site: Site, types: NarrowTypes
) -> Annotated | None:
    """`Mapped[RemoteId]` beside `RemoteId = Annotated[int, mapped_column(Integer)]`, which many columns may share."""
    meant = _meant(annotation, site, types)
    if not isinstance(meant, expr.Subscript) or last_name(meant.base) != "Annotated":
        return None
    kind, *described = meant.index.items if isinstance(meant.index, expr.Sequence) else ()
    calls = tuple(each for each in described if isinstance(each, expr.Call))
    if not _is_int(kind) or len(calls) != 1 or not is_named(last_name(calls[0].func), "column_makers"):
        return None
    edited = next((each.value for each in calls[0].args if types.name_of(each.value)), None)
    if edited is None and _names_type(calls[0]):
        return None
    return Annotated(target, edited or meant, (*given, *calls))


def _meant(annotation: expr.Expr, site: Site, types: NarrowTypes) -> expr.Expr | None:
    """The type itself, or what its name stands for, wherever that is written."""
    match annotation:
        case expr.Binary(op="|", left=inner) | expr.Subscript(base=expr.Name(id="Optional"), index=inner):
            return _meant(inner, site, types)
        case expr.Name() | expr.Attribute():
            bound = _bound(annotation, site.module.path, types.resolution)
            return types.syntax.at(bound[0].place) if len(bound) == 1 and isinstance(bound[0], Unknown) else None
        case _:
            return annotation


def _bound(name: expr.Expr, path: str, resolution: Resolution) -> Values:
    """What a name, or a name in another module, is bound to."""
    match name:
        case expr.Name(id=plain):
            return resolution.bound_in(path).get(plain, ())
        case expr.Attribute(base=base, attr=attr):
            modules = (each for each in _bound(base, path, resolution) if isinstance(each, ModuleValue))
            return join(*(resolution.bound_in(module.path).get(attr, ()) for module in modules))
        case _:
            return ()


def maps_integers(modules: Mapping[str, Module]) -> bool:
    """Whether a `type_annotation_map` says what `int` stands for."""
    for path in sorted(modules):
        if not {"annotation", "map"} <= modules[path].words:
            continue
        for part in expressions(modules[path].body, into_definitions=True):
            if isinstance(part, expr.DictDisplay) and any(_is_plain_int(key) for key, _ in part.items):
                return True
    return False


def _names_type(call: expr.Call) -> bool:
    given = (each for each in positional(call) if not isinstance(each, expr.Literal))
    is_typed = any(is_named(a.keyword, "column_types") for a in call.args)
    return is_typed or any(not is_named(last_name(each), "no_column_types") for each in given)


def _is_int(annotation: expr.Expr) -> bool:
    """`int`, `int | None`, `Optional[int]`."""
    match annotation:
        case expr.Binary(op="|", left=left, right=right):
            return _is_int(left) or _is_int(right)
        case expr.Subscript(base=base, index=index):
            return last_name(base) == "Optional" and _is_int(index)
        case _:
            return _is_plain_int(annotation)


def _is_plain_int(expression: expr.Expr | None) -> bool:
    return isinstance(expression, expr.Name) and expression.id == "int"


def narrow_databases(modules: Mapping[str, Module], *, narrow: frozenset[str], wide: frozenset[str]) -> frozenset[str]:
    """The modules whose SQL goes to a database with narrow integers: by their imports, else by all of the project's.

    With an empty path among them if SQL beside the modules does.
    """
    used = {
        path: frozenset(imported.partition(".")[0] for imported, _ in absolute_imports(module))
        for path, module in modules.items()
    }
    everything = frozenset().union(*used.values())
    is_narrow = bool(everything & narrow) and not everything & wide
    beside = frozenset({""} if is_narrow else ())
    return beside | {
        path for path, packages in used.items() if packages & narrow or (is_narrow and not packages & wide)
    }
