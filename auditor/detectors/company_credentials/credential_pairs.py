"""Whether credentials belong to one company each: looked up by company, or held in a company's record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from auditor.detectors.shared.naming import plain_name, spelled
from auditor.facts import expressions as facts
from auditor.facts.walk import expressions
from auditor.models.names import is_named
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ENVIRONMENT, FunctionValue, Hole, Piece, Text, Unknown, Value, hint_of

_QUERY = re.compile(r"\bselect\b.*secret.*\bfrom\s+(?:\w+\.)?(\w+).*\bwhere\b", re.IGNORECASE | re.DOTALL)
# The last word of a path or a name with parts, and what parts them.
_BEFORE_KEY = re.compile(r"([A-Za-z][\w-]{0,60})[/:.]$")
_STEP = re.compile(r"(?<!\w)\w++(?=\[|\.)")


class Holders(Struct, frozen=True, kw_only=True):
    """`words` name who may own credentials, `exempt` are fields that are none, `never` are words of other accounts."""

    words: tuple[str, ...]
    exempt: tuple[str, ...]
    never: tuple[str, ...]

    def of_expression(self, expression: facts.Expr) -> str:
        """The word of whoever owns what is taken out of a record or a table here; empty if there is nobody.

        `company.client_id`, `TENANTS[slug]`, `credentials_for(company_id)`; a fixed key of a fixed table has no owner.
        """
        match expression:
            case facts.Attribute(base=base, attr=attr) if attr not in self.exempt:
                return self._owner(plain_name(base))
            case facts.Subscript(base=base, index=facts.Literal()):
                return self._owner(plain_name(base))
            case facts.Subscript(base=base, index=index):
                return self._mentioned(index) or self._mentioned(base)
            case facts.Call(args=args):
                mentioned = next((word for a in args if (word := self._mentioned(a.value))), "")
                return mentioned or next((word for a in args if (word := self._queried(a.value))), "")
            case _:
                return ""

    def _queried(self, expression: facts.Expr) -> str:
        """The holder whose table a query with a condition reads credentials from."""
        query = expression.value if isinstance(expression, facts.Literal) else None
        found = _QUERY.search(query) if isinstance(query, str) else None
        return self._owner(found[1].lower()) if found is not None else ""

    def of_value(self, value: Value) -> str:
        """The same for a resolved value, by how the code calls it."""
        steps = _STEP.findall(hint_of(value))
        return next((word for step in steps if (word := self._owner(step))), "")

    def of_key(self, value: Value) -> str:
        """The word before what callers fill into a key: `f"/tenants/{slug}/client_id"`."""
        parts = value.parts if isinstance(value, Text) else ()
        for piece, hole in pairwise(parts):
            if isinstance(piece, Piece) and isinstance(hole, Hole) and (found := _BEFORE_KEY.search(piece.text)):
                names = self._parts(found[1].lower())
                if names and names[-1] in self.words:
                    return names[-1]
        return ""

    def _owner(self, name: str) -> str:
        """The last noun of a variable's name; constants in capitals stand for one thing."""
        parts = [] if name.isupper() else self._parts(name)
        while len(parts) > 1 and is_named(parts[-1], "record_nouns"):
            parts.pop()
        return parts[-1] if parts and parts[-1] in self.words else ""

    def _mentioned(self, expression: facts.Expr) -> str:
        """A holder among the names of an expression; of texts only the key of a whole list counts."""
        match expression:
            case facts.Name(id=name):
                return next((part for part in self._parts(name) if part in self.words), "")
            case facts.Literal(value=str(key)) if key.endswith("s") and key.lower() in self.words:
                return key.lower()
            case facts.Attribute(attr=attr, base=base):
                return next((part for part in self._parts(attr) if part in self.words), "") or self._mentioned(base)
            case facts.Joined(parts=parts):
                return next((word for part in parts if (word := self._mentioned(part))), "")
            case facts.Call(args=args, func=func):
                return next((w for a in args if (w := self._mentioned(a.value))), "") or self._mentioned(func)
            case facts.Binary(left=left, right=right):
                return self._mentioned(left) or self._mentioned(right)
            case facts.Subscript(base=base, index=index):
                return self._mentioned(index) or self._mentioned(base)
            case _:
                return ""

    def _parts(self, name: str) -> list[str]:
        whole = spelled(name)
        if any(f"_{word.replace(' ', '_').replace('-', '_')}_" in whole for word in self.never):
            return []
        return [part for part in whole.split("_") if part]


def lookup_keys(steps: Iterable[facts.Expr], resolution: Resolution) -> Iterator[Value]:
    """What credentials are looked up under."""
    for step in steps:
        match step:
            case facts.Subscript(index=index):
                yield from resolution.values(index)
            case facts.Call(func=func, args=args):
                inside = [v.function for v in resolution.values(func) if isinstance(v, FunctionValue)]
                called = (part for each in inside for part in expressions(each.body) if isinstance(part, facts.Call))
                asked = (*args, *(argument for call in called for argument in call.args))
                yield from (value for argument in asked for value in resolution.values(argument.value))
            case _:
                pass


def is_one_pair(values: Iterable[Value], ids: Iterable[Value] = ()) -> bool:
    """Whether all that is known of credentials is one id and one secret, each a constant or a fixed setting.

    `ids` are those of `values` that are ids: a settings file hides its secrets, and two ids are two pairs.
    """
    told = _all_told(values)
    return bool(told) and "" not in told and len(told) <= 2 and len(_all_told(ids)) <= 1


def _all_told(values: Iterable[Value]) -> set[str]:
    return {_told(value) for value in values if not isinstance(value, Unknown) or value.reason == ENVIRONMENT}


def _told(value: Value) -> str:
    match value:
        case Text(literal=str(literal)):
            return literal
        case Unknown(hint=hint) if hint != "setting":
            return hint
        case _:
            return ""
