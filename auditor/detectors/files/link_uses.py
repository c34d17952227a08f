"""Where code tests, rewrites, parses, lists or builds addresses by a host or a shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeGuard

from msgspec import Struct

from auditor.detectors.files.link_marks import literals
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.scopes import Scope
from auditor.facts.statements import Assign, Match, Statement
from auditor.models.names import is_named, known_names, speaks_of
from auditor.semantics.domain.values import Place, Unknown
from auditor.semantics.resolution import Resolution

_PATTERN_MODULES = ("re.", "regex.", "fnmatch.")
# Of an address that is split at slashes: `https:`, nothing, the host.
_HOST_PIECE = 2
# A group of a pattern that begins with a class of characters: `([0-9A-Z]+)`, `(?P<company>\d+)`, `(.*)`.
_TAKES_A_PART = re.compile(r"\((?:\?P<\w+>)?(?:\\[dDsSwW]|\[|\.)")
_LOOKED_AT = frozenset({expr.Compare, expr.Call, expr.Joined, expr.Binary, expr.DictDisplay})
_COMPARISONS = frozenset({"==", "!=", "in", "not in"})


class Use(Struct, frozen=True, kw_only=True):
    """One use of a text. `kind` is "tested", "rewritten", "parsed", "listed", "keyed", "built" or "taken apart".

    `subject` is what is tested or taken apart, where that is an expression of its own; `name` is what a list is called.
    """

    kind: str
    text: expr.Expr | None
    subject: expr.Expr | None
    site: expr.Expr
    scope: Scope
    name: str = ""


def link_uses(resolution: Resolution) -> tuple[Use, ...]:
    """All uses in the project, whatever the texts are."""
    return resolution.once(link_uses, lambda: tuple(_link_uses(resolution)))


def _link_uses(resolution: Resolution) -> Iterator[Use]:
    for scope in resolution.scopes():
        pieces: dict[str, expr.Call] = {}
        for statement, parts in zip(scope.statements, scope.parts_of, strict=True):
            yield from _of_statement(statement, scope, pieces)
            for expression in parts:
                if isinstance(expression, expr.Subscript):
                    yield from _taken(expression, scope, pieces)
                elif type(expression) in _LOOKED_AT:
                    yield from _of(expression, scope, resolution)


def _of_statement(statement: Statement, scope: Scope, pieces: dict[str, expr.Call]) -> Iterator[Use]:
    """Lists that are assigned to a name, pieces that are, and the cases of a `match`."""
    match statement:
        case Assign(targets=targets, value=value) if value is not None:
            for target in targets:
                yield from _listed(target, value, scope)
                if _is_split(value):
                    if isinstance(target, expr.Name):
                        pieces[target.id] = value
                    elif isinstance(target, expr.Sequence):
                        yield _pieces(value, value, scope)
        case Match(subject=subject, cases=cases):
            for case in cases:
                for value in case.values:
                    yield Use(kind="tested", text=value, subject=subject, site=value, scope=scope)


def _listed(target: expr.Expr, value: expr.Expr, scope: Scope) -> Iterator[Use]:
    """What is assigned to a name may be a list of hosts."""
    match target:
        case expr.Name(id=name) | expr.Attribute(attr=name):
            yield Use(kind="listed", text=value, subject=None, site=value, scope=scope, name=name)
        case expr.Subscript(index=expr.Literal(value=str(key))):
            yield Use(kind="listed", text=value, subject=None, site=value, scope=scope, name=key)


def _taken(expression: expr.Subscript, scope: Scope, pieces: dict[str, expr.Call]) -> Iterator[Use]:
    """`link.split("/")[-1]`, at once or by way of a name; the third piece is the host."""
    index = expression.index
    if isinstance(index, expr.Slice) or (isinstance(index, expr.Literal) and index.value == _HOST_PIECE):
        return
    base = pieces.get(expression.base.id) if isinstance(expression.base, expr.Name) else expression.base
    if base is not None and _is_split(base):
        yield _pieces(base, expression, scope)


def _is_split(expression: expr.Expr) -> TypeGuard[expr.Call]:
    return (
        isinstance(expression, expr.Call)
        and isinstance(expression.func, expr.Attribute)
        and expression.func.attr in ("split", "rsplit")
    )


def _pieces(call: expr.Call, site: expr.Expr, scope: Scope) -> Use:
    subject = call.func.base if isinstance(call.func, expr.Attribute) else None
    text = call.args[0].value if call.args else None
    return Use(kind="taken apart", text=text, subject=subject, site=site, scope=scope)


def _of(expression: expr.Expr, scope: Scope, resolution: Resolution) -> Iterator[Use]:
    match expression:
        case expr.Compare(left=left, ops=ops, comparators=comparators):
            for op, one, other in zip(ops, (left, *comparators), comparators, strict=False):
                if op in _COMPARISONS:
                    yield Use(kind="tested", text=one, subject=other, site=expression, scope=scope)
                    yield Use(kind="tested", text=other, subject=one, site=expression, scope=scope)
        case expr.Call():
            yield from _call(expression, scope, resolution)
        case expr.Joined() | expr.Binary(op="+" | "%" | "/"):
            yield Use(kind="built", text=expression, subject=None, site=expression, scope=scope)
        case expr.DictDisplay(items=items):
            for key, value in items:
                if key is not None:
                    yield Use(kind="keyed", text=key, subject=None, site=key, scope=scope)
                if name := written_text(key):
                    yield Use(kind="listed", text=value, subject=None, site=value, scope=scope, name=name)


def _call(call: expr.Call, scope: Scope, resolution: Resolution) -> Iterator[Use]:
    externals = resolution.library_names(call.func)
    if any(is_named(name, "last_pieces") for name in externals) and call.args:
        yield Use(kind="taken apart", text=None, subject=call.args[0].value, site=call, scope=scope)
        return
    given = [argument.value for argument in call.args if not argument.star]
    if any(name.startswith(_PATTERN_MODULES) for name in externals):
        yield from _pattern(call, externals, given, scope)
        return
    for argument in call.args:
        if argument.keyword:
            yield Use(kind="listed", text=argument.value, subject=None, site=call, scope=scope, name=argument.keyword)
    if any(name.rpartition(".")[2] == "urljoin" for name in externals):
        yield Use(kind="built", text=call, subject=None, site=call, scope=scope)
    if not isinstance(call.func, expr.Attribute):
        return
    name, subject = call.func.attr, call.func.base
    if name in ("format", "join"):
        yield Use(kind="built", text=call, subject=None, site=call, scope=scope)
    kind = "parsed" if is_named(name, "text_parts") else ""
    kind = "rewritten" if is_named(name, "text_rewrites") else kind
    kind = "tested" if is_named(name, "text_tests") else kind
    for text in given if kind else ():
        yield Use(kind=kind, text=text, subject=subject, site=call, scope=scope)


def _pattern(call: expr.Call, externals: frozenset[str], given: list[expr.Expr], scope: Scope) -> Iterator[Use]:
    """`re.search(pattern, link)`; `fnmatch(host, pattern)` has them the other way round."""
    last = {name.rpartition(".")[2] for name in externals}
    if any(name.startswith("fnmatch.") for name in externals):
        if len(given) == 2:
            yield Use(kind="tested", text=given[1], subject=given[0], site=call, scope=scope)
        return
    is_rewrite = not last.isdisjoint({"sub", "subn"})
    subject = next(iter(given[2 if is_rewrite else 1 :]), None)
    if given and last & (known_names("pattern_functions") | known_names("text_rewrites")):
        for text in given[: 2 if is_rewrite else 1]:
            yield Use(kind="rewritten" if is_rewrite else "parsed", text=text, subject=subject, site=call, scope=scope)
        if subject is not None:
            yield Use(kind="taken apart", text=given[0], subject=subject, site=call, scope=scope)


def searched_only(uses: Iterable[Use], resolution: Resolution, syntax: Syntax) -> frozenset[Place]:
    """The places of texts that are compared with what files say, and with nothing else: no pattern takes a part out."""
    searched: set[Place] = set()
    tested: set[Place] = set()
    for use in uses:
        subjects = [use.subject] if use.subject is not None else list(_subjects(use.site, syntax))
        if use.text is None or (use.kind != "parsed" and not subjects):
            continue
        found = [each for each in literals(resolution.values(use.text), resolution) if each[1] is not None]
        places = {place for _, place in found if place is not None}
        if use.kind == "parsed":
            tested.update(place for text, place in found if place is not None and _TAKES_A_PART.search(text))
        if subjects:
            is_read = all(_is_read(each, resolution) for each in subjects)
            (searched if is_read else tested).update(places)
    return frozenset(searched - tested)


def _is_read(subject: expr.Expr, resolution: Resolution) -> bool:
    values = resolution.values(subject)
    return bool(values) and all(isinstance(value, Unknown) and speaks_of(value.hint, "file_reads") for value in values)


def _subjects(site: expr.Expr, syntax: Syntax) -> Iterator[expr.Expr]:
    """What a compiled pattern is searched in, under the name it is assigned to."""
    if not isinstance(site, expr.Call) or last_name(site.func) != "compile":
        return
    statement = syntax.site(site).statement if syntax.is_walked(site) else None
    if not isinstance(statement, stmt.Assign) or statement.value is not site:
        return
    module = syntax.site(site).module
    for target in statement.targets:
        for read in name_uses(syntax).of(target.id, module) if isinstance(target, expr.Name) else ():
            method = syntax.parent(read)
            call = syntax.parent(method) if isinstance(method, expr.Attribute) else None
            if isinstance(call, expr.Call) and call.func is method and call.args:
                yield call.args[0].value
