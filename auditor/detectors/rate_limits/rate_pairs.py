"""Limits told by what stands beside them: a period (`calls = 3600` above `window = 60 * 60`), or calls of an hour."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.rate_limits.rate_words import RateWords
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.naming import labels, last_name, names_in, target_names
from auditor.detectors.shared.plain_values import each_number, fixed_number
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions, subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.values import ClassValue, Duration, FunctionValue, Number, Place, Value
from auditor.semantics.resolution import Resolution

# The name of a number that has none but its place behind the number of calls.
_PERIOD = "period"
Named = tuple[str, expr.Expr]


def is_paired(number: expr.Expr, words: RateWords, syntax: Syntax, resolution: Resolution) -> bool:
    """Whether a number is named as one of calls, and something beside it as a period, which is an hour."""
    named = list(_beside(number, syntax, resolution))
    own = [name for name, value in named if value is number]
    if not any(words.is_number_of_calls(name) for name in own):
        return False
    return any(
        words.is_period(name) and value is not number and _is_an_hour(value, words, resolution) for name, value in named
    )


def handed_together(
    quotient: expr.Binary, words: RateWords, syntax: Syntax, resolution: Resolution
) -> Iterator[tuple[float, Place]]:
    """The numbers of calls that an hour is divided by where one call hands both in: `Limiter(3600, 3600)`."""
    hours = [
        value
        for value in resolution.values(quotient.left)
        if isinstance(value, Number | Duration) and _number(value) == words.seconds
    ]
    around = {id(syntax.parent(written)) for hour in hours if (written := syntax.at(hour.place)) is not None}
    for value in resolution.values(quotient.right):
        number, written = _number(value), syntax.at(value.place) if isinstance(value, Number | Duration) else None
        if number is None or written is None or not words.is_budget(number, is_hourly=True):
            continue
        call = syntax.parent(written)
        if isinstance(call, expr.Call) and id(call) in around:
            yield number, syntax.place(written)


def _number(value: Value) -> float | None:
    match value:
        case Number(value=number) | Duration(seconds=number):
            return float(number)
        case _:
            return None


def _is_an_hour(period: expr.Expr, words: RateWords, resolution: Resolution) -> bool:
    found = fixed_number(period, resolution)
    return found is not None and words.is_an_hour(found[0])


def _beside(number: expr.Expr, syntax: Syntax, resolution: Resolution) -> Iterator[Named]:
    """The names and values that stand beside a number, its own among them."""
    parent, site = syntax.parent(number), syntax.site(number)
    match parent:
        case expr.DictDisplay(items=items):
            for key, value in items:
                if isinstance(key, expr.Literal) and isinstance(key.value, str):
                    yield key.value, value
        case expr.Sequence(kind="tuple", items=(first, second)) if first is number:
            # `rate = (3600, 60 * 60)`.
            yield from ((name, first) for name in labels(parent, syntax)[:1])
            yield _PERIOD, second
        case expr.Call():
            yield from _arguments(parent, resolution)
        case None if isinstance(site.statement, stmt.DefineFunction):
            yield from ((p.name, p.default) for p in site.statement.function.parameters if p.default is not None)
        case None:
            around = site.parent.statement if site.parent is not None else None
            if isinstance(around, stmt.DefineClass):
                yield from _assigned(around.definition.body)
            else:
                block = around.function.body if isinstance(around, stmt.DefineFunction) else site.module.body
                yield from _assigned(_neighbours(site.statement, block))


def _neighbours(statement: stmt.Statement, block: stmt.Block) -> stmt.Block:
    """A statement with the one before and the one after it: further away, a time may be that of anything."""
    index = next((i for i, each in enumerate(block) if each is statement), None)
    return (statement,) if index is None else block[max(index - 1, 0) : index + 2]


def _assigned(block: stmt.Block) -> Iterator[Named]:
    for statement in block:
        if isinstance(statement, stmt.Assign) and statement.value is not None:
            for name in target_names(statement)[:1]:
                yield name, statement.value


def _arguments(call: expr.Call, resolution: Resolution) -> Iterator[Named]:
    """Keywords by themselves, positions by the parameters of a function or class of the project."""
    for argument in call.args:
        if argument.keyword:
            yield argument.keyword, argument.value
    positional = [argument.value for argument in call.args if not argument.keyword and not argument.star]
    for function in _called(call, resolution):
        names = [p.name for p in function.parameters if p.kind == "positional" and p.name not in ("self", "cls")]
        yield from zip(names, positional, strict=False)


def _called(call: expr.Call, resolution: Resolution) -> Iterator[Function]:
    for value in resolution.values(call.func):
        if isinstance(value, FunctionValue):
            yield value.function
        elif isinstance(value, ClassValue):
            made, _ = class_attribute(value, "__init__")
            yield from (init.function for init in made if isinstance(init, FunctionValue))


def limits_of_window(
    compare: expr.Compare, site: Site, words: RateWords, syntax: Syntax, resolution: Resolution
) -> Iterator[tuple[float, Place | None]]:
    """The numbers that the calls of the last hour are compared with, and where they are written."""
    if len(compare.comparators) != 1 or site.function is None:
        return
    left, right = compare.left, compare.comparators[0]
    for counted, limit in ((left, right), (right, left)):
        kept = _counted(counted, syntax)
        found = fixed_number(limit, resolution) if kept else None
        each = (found,) if found is not None else each_number(limit, resolution) if kept else ()
        budgets = [one for one in each if words.is_budget(one[0], is_hourly=True)]
        if budgets and any(_is_window(p, kept, words, syntax, resolution) for p in expressions(site.function.body)):
            yield from budgets
            return


def _counted(expression: expr.Expr, syntax: Syntax) -> str:
    """What a length is that of, also by way of a local: `used = len(calls)`."""
    meant = definition(expression, syntax) if isinstance(expression, expr.Name) else expression
    return length_of(meant) if meant is not None else ""


def length_of(expression: expr.Expr) -> str:
    """What something is called that is counted: `len(self.calls)`; empty for all but a length."""
    match expression:
        case expr.Call(func=expr.Name(id="len"), args=(counted, *_)):
            return last_name(counted.value)
        case _:
            return ""


def _is_window(part: expr.Expr, kept: str, words: RateWords, syntax: Syntax, resolution: Resolution) -> bool:
    """`now - calls[0] > 3600`, `[call for call in calls if call > now - HOUR]`; how many there are is no moment."""
    if not isinstance(part, expr.Compare | expr.Comprehension) or kept not in names_in(part):
        return False
    inside = tuple(_meant(part, syntax))
    if any(map(length_of, inside)):
        return False
    spans = (fixed_number(each, resolution) for each in inside)
    return any(span is not None and span[0] == words.seconds for span in spans)


def _meant(part: expr.Expr, syntax: Syntax) -> Iterator[expr.Expr]:
    """The parts of an expression, and of what its locals are."""
    for each in subexpressions(part):
        yield each
        if isinstance(each, expr.Name) and (local := definition(each, syntax)) is not None:
            yield from subexpressions(local)


def is_written_default(expression: expr.Expr, syntax: Syntax) -> bool:
    """Whether a text of digits is what a reader of settings gives when nothing is set."""
    if not isinstance(expression, expr.Literal) or not isinstance(expression.value, str):
        return False
    reader = syntax.parent(expression)
    is_default = (
        isinstance(reader, expr.Call) and is_named(last_name(reader.func), "setting_readers") and len(reader.args) > 1
    )
    return expression.value.isdecimal() and is_default
