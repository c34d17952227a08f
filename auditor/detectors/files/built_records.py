"""Records built of an answer as a whole: `Photo.model_validate(row)`, `Photo(**row)`, `structure(row, Photo)`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.naming import last_name, plain_name
from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.facts.statements import Assign
from auditor.facts.walk import subexpressions
from auditor.semantics.domain.classes import fields
from auditor.semantics.domain.values import Answer, ClassValue
from auditor.semantics.resolution import Resolution

# Records in records in records, as answers have them.
_DEPTH_LIMIT = 3
# What several requests share builds objects of several classes: which of which is not known.
_ANSWERS_LIMIT = 8
Built = tuple[Class, str, Answer]


def built_fields(resolution: Resolution) -> tuple[Built, ...]:
    """Each declared field of the classes that are built of answers, with the part of the answer that fills it."""
    return resolution.once("fields of built records", lambda: tuple(_built_fields(resolution)))


def _built_fields(resolution: Resolution) -> Iterator[Built]:
    for call, _ in all_calls(resolution):
        answers = [value for each in _given(call) for value in resolution.values(each) if isinstance(value, Answer)]
        kinds = _kinds(call, resolution) if answers else set()
        for kind in kinds if len(kinds) == 1 else ():
            for answer in answers[:_ANSWERS_LIMIT]:
                yield from _filled(kind, answer, resolution, _DEPTH_LIMIT)


def _kinds(call: expr.Call, resolution: Resolution) -> set[ClassValue]:
    """The classes with fields of which a library, and no function of the project, builds objects out of a document."""
    func = call.func
    if any(resolution.functions_of(func)):
        return set()
    if any(argument.star == "**" for argument in call.args):
        named = [func]
    elif isinstance(func, expr.Attribute):
        named = [part for each in (func.base, *_given(call)) for part in subexpressions(each)]
    else:
        named = [part for each in _given(call) for part in subexpressions(each)]
    meant = (
        value for part in named if isinstance(part, expr.Name | expr.Attribute) for value in resolution.values(part)
    )
    return {value for value in meant if isinstance(value, ClassValue) and fields(value)}


def _given(call: expr.Call) -> list[expr.Expr]:
    return [argument.value for argument in call.args]


def _filled(kind: ClassValue, answer: Answer, resolution: Resolution, depth: int) -> Iterator[Built]:
    for name, base in fields(kind):
        part = Answer(answer.request, (*answer.path, f'["{name}"]'))
        yield kind.definition, name, part
        for inner in _declared(name, base, resolution) if depth else ():
            yield from _filled(inner, part, resolution, depth - 1)


def _declared(name: str, owner: ClassValue, resolution: Resolution) -> Iterator[ClassValue]:
    """The classes of the project that a field is declared to hold, be it in a list."""
    for statement in owner.definition.body:
        if isinstance(statement, Assign) and statement.annotation and last_name(statement.targets[0]) == name:
            known = resolution.bound_in(owner.module)
            words = (plain_name(part) for part in subexpressions(statement.annotation))
            yield from (value for word in words for value in known.get(word, ()) if isinstance(value, ClassValue))
