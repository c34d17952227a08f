"""Things of libraries under their own names, however a module calls them: `from celery import shared_task as job`.

Much of what code does is told by what libraries call it, and an alias is only another spelling. What stands in the
project keeps the name it is imported as, since that name was chosen by somebody who knows; so does an alias that names
a vendor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module, Parameter
from auditor.facts.span import Span
from auditor.facts.walk import statements
from auditor.model.vendor import Vendor
from auditor.semantics.project import ResolveImport


def plainly_spelled(modules: Mapping[str, Module], resolve_import: ResolveImport, vendor: Vendor) -> dict[str, Module]:
    """The modules with the names that libraries gave; a module without an alias is the one that came in."""
    telling = (*vendor.name_hints, *vendor.foreign_hints, *vendor.other_vendors)
    return {path: _plain(module, resolve_import, telling) for path, module in modules.items()}


def _plain(module: Module, resolve_import: ResolveImport, telling: tuple[str, ...]) -> Module:
    aliases = {
        alias: name
        for statement in statements(module.body)
        for alias, (source, name) in _alias(statement).items()
        if not any(word in alias.lower() for word in telling) and resolve_import(module.path, source, 0) is None
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
        alias: name for alias, name in aliases.items() if bound[alias] == 1 and name not in taken and own[name] == 1
    }
    known: dict[int, object] = {}
    body = tuple(_renamed(statement, names, known) for statement in module.body) if names else module.body
    return replace(module, body=body)  # type: ignore[arg-type] # A statement that is made anew is of its old kind.


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
        if isinstance(current, tuple):
            pending += current
        elif is_dataclass(current):
            yield current
            pending += [getattr(current, field.name) for field in fields(current)]


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
        case _:
            return


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
            case _:
                pass


def _renamed(value: object, names: Mapping[str, str], known: dict[int, object]) -> object:
    """The same facts with other names; what holds none of them is not made anew, what is shared stays shared."""
    if isinstance(value, Span) or not (isinstance(value, tuple) or is_dataclass(value)):
        return value
    if id(value) not in known:
        known[id(value)] = _made_anew(value, names, known)
    return known[id(value)]


def _made_anew(value: object, names: Mapping[str, str], known: dict[int, object]) -> object:
    match value:
        case expr.Name(id=name, span=span):
            return expr.Name(names[name], span) if name in names else value
        case stmt.ImportFrom(bound=bound, name=name) if names.get(bound) == name:
            return replace(value, bound=name)
        case stmt.Import(bound=bound, module=name) if names.get(bound) == name:
            return replace(value, bound=name, aliased=False)
        case tuple():
            parts = tuple(_renamed(part, names, known) for part in value)
            return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
        case _:
            changed = {
                field.name: new
                for field in fields(value)  # type: ignore[arg-type] # Whatever is no tuple is a fact.
                if (new := _renamed(old := getattr(value, field.name), names, known)) is not old
            }
            return replace(value, **changed) if changed else value  # type: ignore[type-var] # As above.
