"""Decorators that only stand in between: what they make hands everything on to the function and gives its result back.

Such a function is taken for the one that it stands for. Code that asks for a function by what it is (a framework, a
cache, a scheduler) finds it then, as the program does by `functools.wraps`.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import direct_expressions, statements, subexpressions
from auditor.semantics.domain.values import ClassValue, FunctionValue, Partial, Ref, Value, Values
from auditor.semantics.interpreter.frame import closure_of, look_up

# What may stand around the call; a loop or a handler repeats it, or answers in its stead.
_HARMLESS = (stmt.Assign, stmt.Evaluate, stmt.Return, stmt.With, stmt.Import, stmt.ImportFrom)


def only_passes_on(made: Value, decorated: Values) -> bool:
    """Whether what a decorator made is the decorated function with a little around it: a log entry, a clock."""
    if not isinstance(made, FunctionValue) or made.receiver is not None:
        return False
    body = list(statements(made.function.body))
    passing = [call for call in _calls(body) if _means(call.func, made) == decorated and _hands_all_on(call, made)]
    if len(passing) != 1 or not all(_is_harmless(statement) for statement in body):
        return False
    others = [call for call in _calls(body) if call is not passing[0]]
    return _returns(passing[0], body) and not any(_may_matter(call, made) for call in others)


def _is_harmless(statement: stmt.Statement) -> bool:
    match statement:
        case stmt.Assign(targets=targets):
            return all(isinstance(target, expr.Name) for target in targets)
        case stmt.Try(handlers=handlers):
            return not handlers
        case _:
            return isinstance(statement, _HARMLESS)


def _calls(body: list[stmt.Statement]) -> Iterator[expr.Call]:
    for statement in body:
        for direct in direct_expressions(statement):
            yield from (part for part in subexpressions(direct) if isinstance(part, expr.Call))


def _means(expression: expr.Expr, made: FunctionValue) -> Values | None:
    return look_up(expression.id, closure_of(made)) if isinstance(expression, expr.Name) else None


def _hands_all_on(call: expr.Call, made: FunctionValue) -> bool:
    """`function(*args, **kwargs)`, and the parameters before those: as many, in the same order."""
    parameters = made.function.parameters
    kinds = {parameter.kind for parameter in parameters}
    names = [parameter.name for parameter in parameters]
    given = [argument.value.id for argument in call.args if isinstance(argument.value, expr.Name)]
    stars = [argument.star for argument in call.args if argument.star]
    is_plain = len(given) == len(call.args) and not any(argument.keyword for argument in call.args)
    return {"*", "**"} <= kinds and stars == ["*", "**"] and is_plain and given == names


def _returns(call: expr.Call, body: list[stmt.Statement]) -> bool:
    """Whether every result is that of the call, by itself or under a name."""
    names = {
        target.id
        for statement in body
        if isinstance(statement, stmt.Assign) and statement.value is call
        for target in statement.targets
        if isinstance(target, expr.Name)
    }
    results = [statement.value for statement in body if isinstance(statement, stmt.Return)]
    return bool(results) and all(
        result is call or (isinstance(result, expr.Name) and result.id in names) for result in results
    )


def _may_matter(call: expr.Call, made: FunctionValue) -> bool:
    """Whether a call may change what is handed on, or is one of the project's own."""
    root: expr.Expr = call.func
    while isinstance(root, expr.Attribute | expr.Call | expr.Subscript):
        root = root.func if isinstance(root, expr.Call) else root.base
    if not isinstance(root, expr.Name) or root.id in {parameter.name for parameter in made.function.parameters}:
        return True
    known = look_up(root.id, closure_of(made)) or ()
    return any(isinstance(value, FunctionValue | ClassValue | Partial | Ref) for value in known)
