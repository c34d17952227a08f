"""Walking over facts: every expression, every statement, every definition of a module."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module
from auditor.facts.span import Span

# Most statements are of these kinds, and hold no others.
_SIMPLE = frozenset({stmt.Assign, stmt.Evaluate, stmt.Return, stmt.Raise, stmt.Import, stmt.ImportFrom})


def branches(statement: stmt.Statement) -> Iterator[tuple[str, stmt.Block]]:
    """The blocks directly inside a statement (not those of definitions), with what each is."""
    match statement:
        case stmt.If() | stmt.For() | stmt.While():
            yield "body", statement.body
            yield "orelse", statement.orelse
        case stmt.With():
            yield "body", statement.body
        case stmt.Try():
            yield "body", statement.body
            for handler in statement.handlers:
                yield "handler", handler.body
            yield "orelse", statement.orelse
            yield "final", statement.final
        case stmt.Match():
            for case in statement.cases:
                yield "case", case.body


def statements(block: stmt.Block, *, into_definitions: bool = False) -> Iterator[stmt.Statement]:
    """All statements of a block in source order, nested blocks included."""
    for statement in block:
        yield statement
        if type(statement) in _SIMPLE:
            continue
        for _, inner in branches(statement):
            yield from statements(inner, into_definitions=into_definitions)
        if into_definitions:
            if isinstance(statement, stmt.DefineFunction):
                yield from statements(statement.function.body, into_definitions=True)
            elif isinstance(statement, stmt.DefineClass):
                yield from statements(statement.definition.body, into_definitions=True)


def extent(definition: Class) -> Span:
    """A class from its name to the last line of its body; its own span is that of its head."""
    last = max((s.span for s in statements(definition.body, into_definitions=True)), key=lambda s: s.end, default=None)
    return definition.span if last is None else definition.span.to(last)


def direct_expressions(statement: stmt.Statement) -> tuple[expr.Expr, ...]:
    """The expressions that stand in a statement itself, not in its blocks."""
    match statement:
        case stmt.Assign(targets=targets, value=value, annotation=annotation):
            return _present(*targets, value, annotation)
        case stmt.Evaluate(value=value) | stmt.Return(value=value) | stmt.Raise(value=value):
            return _present(value)
        case stmt.If(test=test) | stmt.While(test=test):
            return (test,)
        case stmt.Augment(target=target, value=source) | stmt.For(target=target, source=source):
            return (target, source)
        case stmt.With(items=items):
            return _present(*(part for item in items for part in item))
        case stmt.Delete(targets=targets):
            return targets
        case stmt.Try(handlers=handlers):
            return _present(*(handler.kind for handler in handlers))
        case stmt.Match(subject=subject, cases=cases):
            return (subject, *(part for case in cases for part in _present(*case.values, case.guard)))
        case stmt.DefineFunction(function=function):
            parameters = (part for p in function.parameters for part in (p.default, p.annotation))
            return (*function.decorators, *_present(*parameters))
        case stmt.DefineClass(definition=definition):
            keywords = (value for _, value in definition.keywords)
            return (*definition.decorators, *definition.bases, *keywords)
        case _:
            return ()


def children(expression: expr.Expr) -> tuple[expr.Expr, ...]:
    """The expressions directly inside an expression."""
    return _CHILDREN[type(expression)](expression) if type(expression) in _CHILDREN else ()


def _of_display(expression: expr.DictDisplay) -> tuple[expr.Expr, ...]:
    return _present(*(part for item in expression.items for part in item))


def _of_comprehension(expression: expr.Comprehension) -> tuple[expr.Expr, ...]:
    sources = (part for g in expression.generators for part in (g.target, g.source, *g.conditions))
    return _present(expression.key, expression.element, *sources)


def _of_lambda(expression: expr.Lambda) -> tuple[expr.Expr, ...]:
    return tuple(part for statement in expression.function.body for part in direct_expressions(statement))


# Any: each function takes the kind of expression that it is listed under. To match one pattern after the other would
# cost a third of every walk.
_CHILDREN: dict[type, Callable[[Any], tuple[expr.Expr, ...]]] = {
    expr.Attribute: lambda each: (each.base,),
    expr.Starred: lambda each: (each.value,),
    expr.Unary: lambda each: (each.operand,),
    expr.Call: lambda each: (each.func, *[argument.value for argument in each.args]),
    expr.Binary: lambda each: (each.left, each.right),
    expr.Boolean: lambda each: (each.left, each.right),
    expr.Subscript: lambda each: (each.base, each.index),
    expr.Walrus: lambda each: (each.target, each.value),
    expr.Joined: lambda each: each.parts,
    expr.Sequence: lambda each: each.items,
    expr.Compare: lambda each: (each.left, *each.comparators),
    expr.Conditional: lambda each: (each.test, each.body, each.orelse),
    expr.DictDisplay: _of_display,
    expr.Slice: lambda each: _present(each.lower, each.upper, each.step),
    expr.Yielded: lambda each: _present(each.value),
    expr.Comprehension: _of_comprehension,
    expr.Lambda: _of_lambda,
}


def _present(*parts: expr.Expr | None) -> tuple[expr.Expr, ...]:
    return tuple([part for part in parts if part is not None])


def subexpressions(expression: expr.Expr) -> list[expr.Expr]:
    """The expression and everything inside it."""
    found: list[expr.Expr] = []
    pending = [expression]
    while pending:
        current = pending.pop()
        found.append(current)
        inside = _CHILDREN.get(type(current))  # Most are names and literals, and have nothing inside.
        if inside is not None:
            pending.extend(inside(current))
    return found


def expressions(block: stmt.Block, *, into_definitions: bool = False) -> Iterator[expr.Expr]:
    """Every expression of a block."""
    for statement in statements(block, into_definitions=into_definitions):
        for expression in direct_expressions(statement):
            yield from subexpressions(expression)


def calls_in(block: stmt.Block) -> Iterator[expr.Call]:
    """Every call of a block."""
    return (expression for expression in expressions(block) if isinstance(expression, expr.Call))


def definitions(module: Module) -> list[tuple[str, Function, Class | None]]:
    """Every function of a module with the class whose body defines it directly, in source order."""
    found: list[tuple[str, Function, Class | None]] = []

    def visit(block: stmt.Block, owner: Class | None) -> None:
        for statement in block:
            if isinstance(statement, stmt.DefineFunction):
                found.append((module.path, statement.function, owner))
                visit(statement.function.body, None)
            elif isinstance(statement, stmt.DefineClass):
                visit(statement.definition.body, statement.definition)
            if type(statement) not in _SIMPLE:
                for _, inner in branches(statement):
                    visit(inner, owner)

    visit(module.body, None)
    return found


def absolute_imports(module: Module) -> Iterator[tuple[str, str]]:
    """What is imported anywhere in a module (dotted), with the name that it is bound to; relative imports left out."""
    for statement in statements(module.body, into_definitions=True):
        if isinstance(statement, stmt.Import):
            yield statement.module, statement.bound
        elif isinstance(statement, stmt.ImportFrom) and not statement.level:
            yield f"{statement.module}.{statement.name}", statement.bound


def called_names(modules: Iterable[Module]) -> frozenset[str]:
    """The last word of everything that is called somewhere: functions so named are probably no entry points."""
    found: set[str] = set()
    for module in modules:
        for expression in expressions(module.body, into_definitions=True):
            if isinstance(expression, expr.Call):
                func = expression.func
                if isinstance(func, expr.Name):
                    found.add(func.id)
                elif isinstance(func, expr.Attribute):
                    found.add(func.attr)
    return frozenset(found)


def makes_objects(function: Function) -> bool:
    """Whether a function returns what a class makes: `return cls(…)`, `return Client(…)`."""
    for statement in statements(function.body):
        match statement:
            case stmt.Return(value=expr.Call(func=expr.Name(id=name))) if name == "cls" or name[:1].isupper():
                return True
            case _:
                pass
    return False


# Methods that change their receiver.
MUTATORS = frozenset(
    {
        "update",
        "setdefault",
        "pop",
        "append",
        "appendleft",
        "extend",
        "add_header",
        "mount",
        "set",
        "setattr",
        "clear",
        "put",
        "put_nowait",
        "from_object",
        "from_mapping",
        "register",
    }
)


def writes_shared_state(function: Function) -> bool:
    """Whether a function assigns attributes or items, or calls something that changes its receiver."""
    for statement in statements(function.body):
        match statement:
            case stmt.Assign(targets=targets):
                if any(isinstance(part, expr.Attribute | expr.Subscript) for t in targets for part in _parts(t)):
                    return True
            case stmt.Augment(target=expr.Attribute() | expr.Subscript()) | stmt.Scope() | stmt.Delete():
                return True
            case _:
                pass
        for expression in direct_expressions(statement):
            for inner in subexpressions(expression):
                if (
                    isinstance(inner, expr.Call)
                    and isinstance(inner.func, expr.Attribute)
                    and inner.func.attr in MUTATORS
                ):
                    return True
    return False


def _parts(target: expr.Expr) -> Iterator[expr.Expr]:
    yield target
    if isinstance(target, expr.Sequence):
        yield from target.items
