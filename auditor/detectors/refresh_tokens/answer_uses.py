"""What becomes of an answer: which of its fields are read, and whether the whole of it goes anywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from msgspec import Struct, field

from auditor.detectors.shared.mere_words import only_speaks
from auditor.detectors.shared.naming import last_name, plain_name
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.models.names import is_named
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Fixed,
    FunctionValue,
    Method,
    Partial,
    Place,
    Ref,
    Values,
)
from auditor.semantics.resolution import Resolution


class AnswerUse(Struct):
    """`reads` are field names, each with where it is read.

    `escapes` if the whole leaves what can be followed, `is_held` if objects keep it.
    """

    reads: dict[str, list[Place]] = field(default_factory=dict)
    escapes: bool = False
    is_held: bool = False


def uses_of(requests: Collection[int], resolution: Resolution, syntax: Syntax) -> AnswerUse:
    """Everything the project does with the answers to these requests, wherever they travel."""
    use = AnswerUse()
    answered = resolution.once(_by_request, lambda: _by_request(resolution, syntax))
    found = {number: part for request in requests for number, part in answered.get(request, {}).items()}
    for _, (expression, site) in sorted(found.items(), key=lambda each: each[0]):
        _note(expression, site, requests, use, resolution, syntax)
    return use


def _by_request(resolution: Resolution, syntax: Syntax) -> dict[int, dict[int, tuple[facts.Expr, Site]]]:
    """The expressions that may be the answer to a request, or a tuple with it, numbered in order."""
    found: dict[int, dict[int, tuple[facts.Expr, Site]]] = {}
    everything = ((expression, site) for site in syntax.everywhere() for expression in site.parts)
    for number, (expression, site) in enumerate(everything):
        for value in resolution.values(expression):
            items = chain.from_iterable(value.items) if isinstance(value, Fixed) else (value,)
            for answer in items:
                if isinstance(answer, Answer):
                    found.setdefault(answer.request, {})[number] = (expression, site)
    return found


def _note(
    expression: facts.Expr,
    site: Site,
    requests: Collection[int],
    use: AnswerUse,
    resolution: Resolution,
    syntax: Syntax,
) -> None:
    for value in resolution.values(expression):
        if isinstance(value, Fixed):
            for key in _kept_of_tuple(value, expression, site, requests, resolution, syntax):
                use.reads.setdefault(key, []).append(syntax.place(expression))
        if not isinstance(value, Answer) or value.request not in requests:
            continue
        keys = _keys(value)
        if keys and (_is_handed_up(expression, site, resolution, syntax) or _is_named_only(expression, site, syntax)):
            continue
        if keys:
            for key in keys:
                use.reads.setdefault(key, []).append(syntax.place(expression))
            # Whoever goes through all fields may take any of them.
            use.escapes = use.escapes or keys[0] == "[]"
        elif not only_speaks(expression, syntax) and not _is_exception(site):
            _whole(expression, site, use, resolution, syntax)


def _keys(answer: Answer) -> list[str]:
    return [_key(step) for step in answer.path if not is_named(step, "whole_answer")]


def _is_handed_up(expression: facts.Expr, site: Site, resolution: Resolution, syntax: Syntax) -> bool:
    """One of several results of a function that the project calls: what becomes of it shows at the calls."""
    return (
        isinstance(site.statement, stmt.Return)
        and isinstance(site.statement.value, facts.Sequence)
        and syntax.parent(expression) is site.statement.value
        and _is_followed(site, resolution)
    )


def _is_named_only(expression: facts.Expr, site: Site, syntax: Syntax) -> bool:
    """A variable that gets the field when a tuple is taken apart."""
    statement, parent = site.statement, syntax.parent(expression)
    return isinstance(statement, stmt.Assign) and parent in statement.targets and _is_local(expression, site)


def _kept_of_tuple(
    value: Fixed,
    expression: facts.Expr,
    site: Site,
    requests: Collection[int],
    resolution: Resolution,
    syntax: Syntax,
) -> Iterator[str]:
    """The fields in a tuple of results that are kept where the tuple is used: all, unless it is only taken apart."""
    statement = site.statement
    targets: tuple[facts.Expr, ...] = ()
    around = syntax.parent(expression)
    if around is not None:
        if isinstance(around, facts.Subscript | facts.Sequence):
            return
        # `asyncio.run(renewed(token))` is the tuple once more; into a function of the project we look.
        if isinstance(around, facts.Call) and (
            is_named(plain_name(around.func), "passing_on") or _is_looked_into(around, resolution)
        ):
            return
    elif isinstance(statement, stmt.Return) and _is_followed(site, resolution):
        return
    elif isinstance(statement, stmt.Assign) and statement.value is expression:
        targets = statement.targets
    for index, group in enumerate(value.items):
        kept = [target.items[index] if isinstance(target, facts.Sequence) and index < len(target.items) else target
                for target in targets]  # fmt: skip
        if kept and all(_is_local(target, site) for target in kept):
            continue
        for item in group:
            if isinstance(item, Answer) and item.request in requests:
                yield from _keys(item)


def _is_looked_into(call: facts.Call, resolution: Resolution) -> bool:
    return any(isinstance(callee, FunctionValue) for callee in resolution.values(call.func))


def _is_local(target: facts.Expr, site: Site) -> bool:
    """A variable of a function, whose uses are looked at one by one."""
    return isinstance(target, facts.Name) and site.function is not None and target.id not in _global_names(site)


def _is_exception(site: Site) -> bool:
    """Within a class of errors: what it holds is there to be shown."""
    if site.owner is None:
        return False
    return any(last_name(base).endswith(("Error", "Exception")) for base in site.owner.bases)


def _key(step: str) -> str:
    return step[2:-2] if step.startswith('["') else step.lstrip(".")


def _whole(expression: facts.Expr, site: Site, use: AnswerUse, resolution: Resolution, syntax: Syntax) -> None:
    parent = syntax.parent(expression)
    match parent:
        case None:
            _in_statement(expression, site, use, resolution)
        case facts.Call() if parent.func is not expression:
            _as_argument(parent, use, resolution)
        case facts.DictDisplay() | facts.Sequence() | facts.Comprehension() | facts.Yielded() | facts.Lambda():
            use.escapes = True


def _as_argument(call: facts.Call, use: AnswerUse, resolution: Resolution) -> None:
    callees = resolution.values(call.func)
    if any(isinstance(callee, ClassValue) for callee in callees):
        use.escapes = True
    elif any(isinstance(callee, FunctionValue | Partial) for callee in callees):
        return
    elif is_named(plain_name(call.func), "storing") and _is_own(callees):
        use.is_held = True
    elif not is_named(plain_name(call.func), "passing_on"):
        use.escapes = True


def _is_own(callees: Values) -> bool:
    """Methods of mappings and lists that the project itself made."""
    return bool(callees) and all(isinstance(c, Method) and isinstance(c.receiver, Ref) for c in callees)


def _in_statement(expression: facts.Expr, site: Site, use: AnswerUse, resolution: Resolution) -> None:
    statement = site.statement
    match statement:
        case stmt.Assign(targets=targets) if statement.value is expression:
            for target in targets:
                _assigned(target, site, use, resolution)
        case stmt.Augment():
            use.is_held = True
        case stmt.Return():
            use.escapes = use.escapes or not _is_followed(site, resolution)


def _assigned(target: facts.Expr, site: Site, use: AnswerUse, resolution: Resolution) -> None:
    match target:
        case facts.Attribute():
            use.is_held = True
        case facts.Subscript(base=base):
            values = resolution.values(base)
            own = bool(values) and all(isinstance(value, Ref) for value in values)
            use.is_held = use.is_held or own
            use.escapes = use.escapes or not own
        case facts.Name(id=name):
            use.is_held = use.is_held or site.function is None or name in _global_names(site)
        case facts.Sequence(items=items):
            for item in items:
                _assigned(item, site, use, resolution)


def _global_names(site: Site) -> Iterator[str]:
    if site.function is not None:
        for statement in site.function.body:
            if isinstance(statement, stmt.Scope):
                yield from statement.names


def _is_followed(site: Site, resolution: Resolution) -> bool:
    """Whether the project itself calls the function that returns."""
    return site.function is not None and resolution.is_called(site.function)
