"""The names on the way through an answer's body, as the API and as the project's own classes call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from auditor.facts import expressions as expr
from auditor.facts.statements import Assign
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import Answer, Hole, Text, Value
from auditor.semantics.resolution import Resolution

# More names for one field say nothing about it.
_NAMES_LIMIT = 4


def keys_of(answer: Answer) -> tuple[str, ...]:
    """The names on the way through an answer's body, positions left out."""
    found: list[str] = []
    for index, step in enumerate(answer.path):
        if step.startswith('["'):
            found.append(step[2:-2])
        elif step.startswith(".") and not step.endswith("()") and index and ".json()" in answer.path[:index]:
            found.append(step[1:])
    return tuple(found)


def parts_of(value: Value) -> tuple[Value, ...]:
    """What a text is made of, or the value itself."""
    if isinstance(value, Text):
        return tuple(part.value for part in value.parts if isinstance(part, Hole))
    return (value,)


def field_aliases(resolution: Resolution) -> Mapping[str, tuple[str, ...]]:
    """What the fields of classes are called in answers: `pdf: HttpUrl = Field(alias="pdf_url")`."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for scope in resolution.scopes():
        if scope.owner is None or scope.function is not None:
            continue
        for statement in scope.statements:
            if isinstance(statement, Assign) and len(statement.targets) == 1:
                target = statement.targets[0]
                for part in (statement.value, statement.annotation):
                    if isinstance(target, expr.Name) and part is not None:
                        found[target.id].update(dict.fromkeys(_aliases(part)))
    return {name: tuple(given)[:_NAMES_LIMIT] for name, given in found.items() if given}


def _aliases(declared: expr.Expr) -> Iterator[str]:
    for part in subexpressions(declared):
        for argument in part.args if isinstance(part, expr.Call) else ():
            value = argument.value.value if isinstance(argument.value, expr.Literal) else None
            if is_named(argument.keyword, "field_aliases") and isinstance(value, str):
                yield value


def renamed(keys: tuple[str, ...], aliases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The keys, and the keys as the answer calls them."""
    yield keys
    if any(key in aliases for key in keys):
        yield tuple(aliases.get(key, (key,))[0] for key in keys)
