"""Things of libraries under their own names, however a module calls them: `from celery import shared_task as job`.

Much of what code does is told by what libraries call it, and an alias is only another spelling. What stands in the
project keeps the name it is imported as, since that name was chosen by somebody who knows; so does an alias that names
a vendor, or that speaks of credentials where the name does not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module, Parameter
from auditor.facts.walk import statements
from auditor.model.vendor import Vendor
from auditor.models.names import speaks_of
from auditor.semantics.domain.project import ResolveImport

_KINDS: tuple[type[Struct], ...] = (
    *get_args(expr.Expr), *get_args(stmt.Statement), expr.Argument, expr.Generator, stmt.Case, stmt.Handler, Class,
    Function, Parameter,
)  # fmt: skip
# The fields of each kind of fact in which other facts may be.
_PARTS: dict[type, tuple[str, ...]] = {
    kind: tuple(name for name in kind.__struct_fields__ if name != "span") for kind in _KINDS
}


def plainly_spelled(modules: Mapping[str, Module], resolve_import: ResolveImport, vendor: Vendor) -> dict[str, Module]:
    """The modules with the names that libraries gave; a module without an alias is the one that came in."""
    telling = (*vendor.name_hints, *vendor.foreign_hints, *vendor.other_vendors)
    return {path: _plain(module, resolve_import, telling) for path, module in modules.items()}


def _plain(module: Module, resolve_import: ResolveImport, telling: tuple[str, ...]) -> Module:
    given: dict[str, set[tuple[str, str]]] = defaultdict(set)
    imports = Counter[str]()
    for statement in statements(module.body, into_definitions=True):
        for alias, meant in _alias(statement).items():
            given[alias].add(meant)
            imports[alias] += 1
    aliases = {
        alias: name
        for alias, ((source, name), *others) in given.items()
        if not others
        and not any(word in alias.lower() for word in telling)
        and not (speaks_of(alias, "credentials") and not speaks_of(name, "credentials"))
        and resolve_import(module.path, source, 0) is None
    }
    if not aliases:
        return module
    bound, mentioned = Counter[str](), set[str]()
    for node in _nodes(module.body):
        bound.update(_bound(node))
        if isinstance(node, expr.Name):
            mentioned.add(node.id)
    taken = {*bound, *mentioned}
    own = Counter(aliases.values())
    names = {
        alias: name
        for alias, name in aliases.items()
        if bound[alias] == imports[alias] and name not in taken and own[name] == 1
    }
    return replace(module, body=_renamed(module.body, names)) if names else module


def _alias(statement: stmt.Statement) -> dict[str, tuple[str, str]]:
    """The name that an import gives, with the module that is imported and the name that was given there."""
    match statement:
        case stmt.ImportFrom(level=0, module=module, name=name, bound=bound) if bound != name:
            return {bound: (module, name)}
        case stmt.Import(module=module, bound=bound, aliased=True) if bound != module and "." not in module:
            return {bound: (module, module)}
        case _:
            return {}


def _nodes(value: object) -> Iterator[object]:
    """Every fact inside, however deep."""
    pending = [value]
    while pending:
        current = pending.pop()
        if type(current) is tuple:
            pending += current
        elif names := _PARTS.get(type(current)):
            yield current
            pending += [getattr(current, name) for name in names]


def _bound(node: object) -> Iterator[str]:
    """The names that one fact binds by itself."""
    match node:
        case stmt.Import(bound=name) | stmt.ImportFrom(bound=name):
            yield name
        case Function(name=name) | Class(name=name) | Parameter(name=name):
            yield name
        case stmt.Handler(name=str() as name):
            yield name
        case stmt.Case(names=names) | stmt.Scope(names=names):
            yield from names
        case stmt.Assign(targets=targets) | stmt.Delete(targets=targets):
            yield from _names(*targets)
        case stmt.Augment(target=target) | stmt.For(target=target) | expr.Generator(target=target):
            yield from _names(target)
        case expr.Walrus(target=target):
            yield target.id
        case stmt.With(items=items):
            yield from _names(*(target for _, target in items))


def _names(*targets: expr.Expr | None) -> Iterator[str]:
    """The names among targets; what an attribute or an item is assigned to is only read."""
    for target in targets:
        match target:
            case expr.Name(id=name):
                yield name
            case expr.Sequence(items=items):
                yield from _names(*items)
            case expr.Starred(value=value):
                yield from _names(value)


def _renamed(body: tuple[stmt.Statement, ...], names: Mapping[str, str]) -> tuple[stmt.Statement, ...]:
    """The same facts with other names; what holds none of them is not made anew, what is shared stays shared."""
    order: list[object] = [body]
    for value in order:
        parts = value if type(value) is tuple else (getattr(value, name) for name in _PARTS[type(value)])
        order.extend(part for part in parts if type(part) is tuple or type(part) in _PARTS)
    # From the innermost, without recursion: sums of hundreds of texts are deep.
    new: dict[int, object] = {}
    for value in reversed(order):
        anew = _made_anew(value, names, new)
        if anew is not value:
            new[id(value)] = anew
    return tuple(new.get(id(statement), statement) for statement in body)  # type: ignore[misc] # Each stays a statement.


def _made_anew(value: object, names: Mapping[str, str], new: Mapping[int, object]) -> object:
    """One fact with its parts as they are known by now."""
    match value:
        case expr.Name(id=name, span=span):
            return expr.Name(names[name], span) if name in names else value
        case stmt.ImportFrom(bound=bound, name=name) if names.get(bound) == name:
            return replace(value, bound=name)
        case stmt.Import(bound=bound, module=name) if names.get(bound) == name:
            return replace(value, bound=name, aliased=False)
        case tuple() if type(value) is tuple:
            return tuple(new.get(id(part), part) for part in value) if any(id(part) in new for part in value) else value
        case _:
            parts = ((name, id(getattr(value, name))) for name in _PARTS[type(value)])
            changed = {name: new[key] for name, key in parts if key in new}
            return replace(value, **changed) if changed else value  # type: ignore[type-var] # It is a fact.
