"""The evaluator of expressions: one function for each word of the language of facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # an expression's class decides which function takes it; the table cannot be typed more tightly

from auditor.facts import expressions as facts
from auditor.semantics.domain.values import Values, unknown
from auditor.semantics.evaluation.expressions import arithmetic, calls, conditions, containers, names, strings
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine

_EVALUATE: dict[type[object], Callable[[Any, Frame, Machine], Values]] = {
    facts.Attribute: names.attribute,
    facts.Binary: arithmetic.binary,
    facts.Boolean: conditions.boolean,
    facts.Call: calls.call,
    facts.Compare: conditions.compare,
    facts.Comprehension: containers.comprehension,
    facts.Conditional: conditions.conditional,
    facts.DictDisplay: containers.dict_display,
    facts.Joined: strings.joined,
    facts.Lambda: names.lambda_,
    facts.Literal: names.literal,
    facts.Name: names.name,
    facts.Sequence: containers.sequence,
    facts.Starred: names.starred,
    facts.Subscript: containers.subscript,
    facts.Unary: arithmetic.unary,
    facts.Walrus: names.walrus,
    facts.Yielded: names.yielded,
}


def evaluate(expression: facts.Expr, frame: Frame, machine: Machine) -> Values:
    """What `expression` may be in `frame`."""
    function = _EVALUATE.get(type(expression))
    if function is None:
        return unknown(
            "", f"{type(expression).__name__.lower()} is not resolved", machine.place(frame, expression.span)
        )
    return function(expression, frame, machine)
