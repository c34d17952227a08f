"""What code calls a thing: the names in an expression, and the names of the place where a value is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.walk import statements, subexpressions
from auditor.models.names import is_named

# Branches inside branches: what decides about a value stands near it, and a chain of `elif` is as deep as it is long.
_ARMS_LIMIT = 12
# Names of a large project; most are asked about again and again.
NAMES_KEPT = 50_000
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


@lru_cache(maxsize=NAMES_KEPT)
def spelled(name: str) -> str:
    """An identifier or a key in lower case, words between underscores: `_tokenExpiresAt` is `_token_expires_at_`."""
    return "_" + "_".join(_PART.findall(name)).lower() + "_"


def last_name(expression: expr.Expr | None) -> str:
    """The last word of a name, an attribute, a key or a callee; empty for anything else."""
    match expression:
        case expr.Name(id=name):
            return name
        case expr.Attribute(attr=name):
            return name
        case expr.Subscript(index=expr.Literal(value=str() as key)):
            return key
        case expr.Subscript(base=base):
            return last_name(base)
        case expr.Call(func=func):
            return last_name(func)
        case expr.Walrus(target=target):
            return last_name(target)
        case _:
            return ""


def key_name(key: expr.Expr | None) -> str:
    """What a key of a display is called: the literal that it is, else its last word."""
    return str(key.value) if isinstance(key, expr.Literal) else last_name(key)


def chain_of(expression: expr.Expr) -> Iterator[str]:
    """The names in a chain of calls and attributes, the last one first: `every(2).hours.do(f)` is do, hours, every."""
    while isinstance(expression, expr.Call | expr.Attribute):
        if isinstance(expression, expr.Attribute):
            yield expression.attr
        expression = expression.func if isinstance(expression, expr.Call) else expression.base
    if isinstance(expression, expr.Name):
        yield expression.id


def names_in(*expressions: expr.Expr | None) -> tuple[str, ...]:
    """Every identifier and every key inside expressions; texts count only as keys and arguments without blanks."""
    found: list[str] = []
    for root in expressions:
        if root is None:
            continue
        for expression in subexpressions(root):
            found.extend(own_names(expression))
    return tuple(found)


def own_names(expression: expr.Expr) -> tuple[str, ...]:
    """The same of an expression without what is inside it."""
    match expression:
        case expr.Name(id=name) | expr.Attribute(attr=name):
            return (name,)
        case expr.Literal(value=str() as text) if text and len(text) <= 120 and " " not in text:
            return (text,)
        case expr.Call(args=args):
            return tuple(argument.keyword for argument in args if argument.keyword)
        case _:
            return ()


def target_names(statement: stmt.Statement) -> tuple[str, ...]:
    """The last words of what a statement assigns to."""
    targets = [statement.target] if isinstance(statement, stmt.Augment) else assigned_targets(statement)
    return tuple(map(last_name, targets))


def assigned_targets(statement: stmt.Statement) -> Iterator[expr.Expr]:
    """What an assignment changes, one by one where it takes something apart."""
    for target in statement.targets if isinstance(statement, stmt.Assign) else ():
        yield from target.items if isinstance(target, expr.Sequence) else (target,)


def labels(expression: expr.Expr, syntax: Syntax) -> tuple[str, ...]:
    """The names that a value is given where it is written: key, keyword, parameter, target, the nearest first."""
    found: list[str] = []
    child = item = expression
    for parent in syntax.ancestors(expression):
        found.extend(_label(child, parent, syntax))
        child, item = parent, child
    statement = syntax.site(expression).statement
    if isinstance(statement, stmt.DefineFunction):
        parameters = statement.function.parameters
        found.extend(parameter.name for parameter in parameters if parameter.default is child)
    elif child not in _targets(statement):
        own = [name for target, given in assignments(statement) if given is item and (name := last_name(target))]
        found.extend(own or target_names(statement))
    found.extend(arms(syntax.site(expression), syntax))
    return tuple(name for name in found if name)


def arms(site: Site, syntax: Syntax) -> tuple[str, ...]:
    """The texts of which one was met where a value is written: `case "acme":`, `if vendor == "acme":`."""
    found: list[str] = []
    inner, outer = site, site.parent
    for _ in range(_ARMS_LIMIT):
        if outer is None:
            break
        match outer.statement:
            case stmt.Match() as chosen:
                case = _case_of(inner.statement, chosen, syntax)
                found.extend(_texts(case.values) if case is not None else ())
            case stmt.If(test=expr.Compare(ops=("==" | "in",), comparators=comparators), body=body):
                if any(each is inner.statement for each in body):
                    found.extend(_texts(comparators))
        inner, outer = outer, outer.parent
    return tuple(found)


def _case_of(statement: stmt.Statement, chosen: stmt.Match, syntax: Syntax) -> stmt.Case | None:
    """The case that a statement stands in; a `match` may have thousands."""
    known = syntax.resolution.once(
        ("cases", id(chosen)), lambda: {id(each): case for case in chosen.cases for each in case.body}
    )
    return known.get(id(statement))


def _texts(values: tuple[expr.Expr, ...]) -> Iterator[str]:
    for value in values:
        if isinstance(value, expr.Sequence):
            yield from _texts(value.items)
        elif isinstance(value, expr.Literal) and isinstance(value.value, str):
            yield value.value
        elif isinstance(value, expr.Attribute):  # A member of an enumeration.
            yield value.attr


def _targets(statement: stmt.Statement) -> tuple[expr.Expr, ...]:
    return statement.targets if isinstance(statement, stmt.Assign) else ()


def _label(child: expr.Expr, parent: expr.Expr, syntax: Syntax) -> Iterator[str]:
    match parent:
        case expr.DictDisplay():
            yield key_name(syntax.keys.get(child))
        case expr.Call(func=func, args=args):
            for argument in args:
                if argument.value is child and argument.keyword:
                    yield argument.keyword
            first = args[0].value if args else None
            if is_named(last_name(func), "setting_readers") and first is not child and isinstance(first, expr.Literal):
                yield str(first.value)


def setting_key(expression: expr.Expr) -> str:
    """The key that a reader of settings is asked for: `parser.getint("procore", "token_ttl")`."""
    if not isinstance(expression, expr.Call):
        return ""
    written = [a.value.value for a in expression.args if isinstance(a.value, expr.Literal)]
    return next((text for text in reversed(written) if isinstance(text, str)), "")


def scope_names(function: Function | None, owner: Class | None) -> tuple[str, ...]:
    """The parts of the qualified names of the definitions around a place."""
    found: list[str] = []
    for definition in (function, owner):
        if definition is not None:
            found.extend(part for part in definition.qualname.split(".") if part != "<locals>")
    return tuple(dict.fromkeys(found))


def stems(path: str) -> tuple[str, str]:
    """The file's own name and that of its folder."""
    pure = PurePosixPath(path)
    return pure.stem, pure.parent.name


def returned(block: stmt.Block) -> Iterator[expr.Expr | None]:
    """What the `return` statements directly in a block return."""
    for statement in block:
        if isinstance(statement, stmt.Return):
            yield statement.value


def results(function: Function) -> Iterator[expr.Expr]:
    """What a function may return, in whichever block it does."""
    for statement in statements(function.body):
        if isinstance(statement, stmt.Return) and statement.value is not None:
            yield statement.value
