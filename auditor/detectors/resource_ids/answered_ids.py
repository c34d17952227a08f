"""Ids that are known to be the vendor's since they come out of its answers, whatever the column is called."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.shared.answer_keys import keys_of
from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Answer, Unknown, Value, Values

# A list of rows, of which one column is a list.
_DEPTH_LIMIT = 2


class AnsweredIds(Struct, frozen=True, kw_only=True):
    """`methods` convert what they are called on, `keywords` give the type of the first argument.

    `payload_keys` hold ids in what the vendor sends by itself, in modules that speak of it.
    """

    resolution: Resolution
    links: FileLinks
    syntax: Syntax
    methods: tuple[str, ...]
    keywords: tuple[str, ...]
    payload_keys: tuple[str, ...] = ()

    def name_for(self, kind: expr.Expr) -> str:
        """What is converted to this type, if it is an id out of an answer: `table["id"].astype("int32")`."""
        child, key = kind, ""
        for outer in self.syntax.ancestors(kind):
            if isinstance(outer, expr.DictDisplay):
                key = next((_text(name) for name, value in outer.items if value is child), "")
            elif isinstance(outer, expr.Call):
                subject = self._subject(outer, child)
                return self._name(self.resolution.values(subject), key) if subject is not None else ""
            elif not isinstance(outer, expr.Attribute):
                return ""
            child = outer
        return ""

    def is_id(self, value: expr.Expr) -> bool:
        """Whether an expression is such an id itself."""
        values = self.resolution.values(value)
        return bool(self._name(values, "")) or self._is_sent(values, value)

    def _is_sent(self, values: Values, expression: expr.Expr) -> bool:
        """`event["resource_id"]` of a webhook's payload."""
        hints = [value.hint for value in values if isinstance(value, Unknown)]
        is_key = any(hint.endswith((f"['{key}']", f".{key}")) for hint in hints for key in self.payload_keys)
        return is_key and self.links.speaks(self.syntax.site(expression).module.path)

    def _subject(self, call: expr.Call, child: expr.Expr) -> expr.Expr | None:
        first = next((argument.value for argument in call.args if argument.keyword is None), None)
        if call.func is child:
            return first
        if isinstance(call.func, expr.Attribute) and call.func.attr in self.methods:
            return call.func.base
        if any(argument.value is child and argument.keyword in self.keywords for argument in call.args):
            return first
        return None

    def _name(self, values: Values, key: str) -> str:
        answers = [answer for value in values for answer in self._answers(value, depth=0)]
        # A request that nobody watched is known by its line alone, which others may share.
        watched = [answer for answer in answers if self.links.observes(answer.request)]
        return next((name for answer in watched or answers if (name := self._field(answer, key))), "")

    def _answers(self, value: Value, *, depth: int) -> Iterator[Answer]:
        if isinstance(value, Answer):
            yield value
        for inner in self.resolution.items(value) if depth < _DEPTH_LIMIT else ():
            yield from self._answers(inner, depth=depth + 1)

    def _field(self, answer: Answer, key: str) -> str:
        keys = (*keys_of(answer), *((key,) if key else ()))
        is_id = bool(keys) and spelled(keys[-1]).strip("_").split("_")[-1] == "id"
        return keys[-1] if is_id and self.links.answers(answer.request) else ""


def _text(expression: expr.Expr | None) -> str:
    return str(expression.value) if isinstance(expression, expr.Literal) and isinstance(expression.value, str) else ""
