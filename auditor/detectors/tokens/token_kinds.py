"""Which of the two tokens a value is, judged by how the code calls it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum

from msgspec import Struct

from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.facts.walk import children
from auditor.semantics.domain.values import Answer, Value, hint_of

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_STEP = re.compile(r"\W+")


class TokenKind(Enum):
    """The token that opens the API, the one that renews it, or one of which the name says nothing."""

    ACCESS = "access"
    REFRESH = "refresh"
    UNKNOWN = "unknown"


class TokenWords(Struct, frozen=True):
    """Words of names that tell the kinds apart, in lower case with `_` between words."""

    access: tuple[str, ...]
    refresh: tuple[str, ...]

    def kind_of_text(self, text: str) -> TokenKind:
        """The kind that the last telling word of a name, key or hint speaks of."""
        folded = _CAMEL.sub("_", text).lower().replace("-", "_")
        access, refresh = _last(folded, self.access), _last(folded, self.refresh)
        if access == refresh:
            return TokenKind.UNKNOWN
        return TokenKind.ACCESS if access > refresh else TokenKind.REFRESH

    def kind_of_expression(self, expression: facts.Expr) -> TokenKind:
        """The kind that an expression speaks of: the last accessor first, then what it is taken from."""
        match expression:
            case facts.Name(id=name):
                return self.kind_of_text(name)
            case facts.Literal(value=str(value)):
                return self.kind_of_text(value)
            case facts.Attribute(attr=attr, base=base):
                return _or(self.kind_of_text(attr), lambda: self.kind_of_expression(base))
            case facts.Subscript(index=index, base=base):
                return _or(self.kind_of_expression(index), lambda: self.kind_of_expression(base))
            case facts.Call(func=func, args=args):
                arguments = [argument.value for argument in args]
                return _or(self.kind_of_text(plain_name(func)), lambda: self._first([*arguments, func]))
            case facts.Boolean(left=left, right=right) | facts.Conditional(body=left, orelse=right):
                kinds = {self.kind_of_expression(left), self.kind_of_expression(right)} - {TokenKind.UNKNOWN}
                return kinds.pop() if len(kinds) == 1 else TokenKind.UNKNOWN
            case _:
                return self._first(children(expression))

    def _first(self, parts: Iterable[facts.Expr]) -> TokenKind:
        kinds = (self.kind_of_expression(part) for part in parts)
        return next((kind for kind in kinds if kind is not TokenKind.UNKNOWN), TokenKind.UNKNOWN)

    def kind_of_value(self, value: Value) -> TokenKind:
        """The kind that a resolved value speaks of: by the last step of its way first."""
        hint = "".join(value.path) if isinstance(value, Answer) else hint_of(value)
        steps = [step for step in _STEP.split(hint) if step]
        return next(
            (kind for step in reversed(steps) if (kind := self.kind_of_text(step)) is not TokenKind.UNKNOWN),
            TokenKind.UNKNOWN,
        )

    def kind_of_values(self, values: Iterable[Value]) -> TokenKind:
        """The kind on which all values agree that say anything."""
        kinds = {kind for value in values if (kind := self.kind_of_value(value)) is not TokenKind.UNKNOWN}
        return kinds.pop() if len(kinds) == 1 else TokenKind.UNKNOWN


def _or(kind: TokenKind, other: Callable[[], TokenKind]) -> TokenKind:
    return kind if kind is not TokenKind.UNKNOWN else other()


def _last(text: str, words: Iterable[str]) -> int:
    """Where the last of the words ends; -1 if none is there."""
    found = (m.end() for word in words for m in re.finditer(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text))
    return max(found, default=-1)
