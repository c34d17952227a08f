"""Ids that are known to be the vendor's since they come out of its answers, whatever the column is called."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.detectors.answer_keys import keys_of
from auditor.detectors.file_links import FileLinks
from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.facts import expressions as expr
from auditor.semantics.heap import ListState
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Answer, Ref, Value, Values

# A list of rows, of which one column is a list.
_DEPTH_LIMIT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredIds:
    """`methods` convert what they are called on, `keywords` give the type of the first argument."""

    resolution: Resolution
    links: FileLinks
    ground: Ground
    methods: tuple[str, ...]
    keywords: tuple[str, ...]

    def name_for(self, kind: expr.Expr) -> str:
        """What is converted to this type, if it is an id out of an answer: `table["id"].astype("int32")`."""
        child, key = kind, ""
        for outer in self.ground.ancestors(kind):
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
        return bool(self._name(self.resolution.values(value), ""))

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
        found = (self._field(value, key, depth=0) for value in values)
        return next((name for name in found if name), "")

    def _field(self, value: Value, key: str, *, depth: int) -> str:
        if isinstance(value, Answer):
            keys = (*keys_of(value), *((key,) if key else ()))
            is_id = bool(keys) and spelled(keys[-1]).strip("_").split("_")[-1] == "id"
            return keys[-1] if is_id and self.links.answers(value.request) else ""
        state = self.resolution.execution.machine.state(value) if isinstance(value, Ref) else None
        if isinstance(state, ListState) and depth < _DEPTH_LIMIT:
            inner = (self._field(v, key, depth=depth + 1) for group in (*state.items, state.rest) for v in group)
            return next((name for name in inner if name), "")
        return ""


def _text(expression: expr.Expr | None) -> str:
    return str(expression.value) if isinstance(expression, expr.Literal) and isinstance(expression.value, str) else ""
