"""Expressions that only speak of something: log lines, error texts, comparisons, answers that tests make up."""

from __future__ import annotations

from auditor.detectors.shared.naming import chain_of
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.names import plain_name
from auditor.models.names import is_named, known_names


def only_speaks(expression: facts.Expr, syntax: Syntax) -> bool:
    """Whether an expression stands where it is shown, compared or made up, and goes nowhere."""
    if isinstance(syntax.site(expression).statement, stmt.Raise):
        return True
    inner = expression
    for outer in syntax.ancestors(expression):
        if isinstance(outer, facts.Compare):
            return True
        if isinstance(outer, facts.Call) and outer.func is not inner and _is_speech(outer):
            return True
        inner = outer
    return False


def _is_speech(call: facts.Call) -> bool:
    name = plain_name(call.func)
    if any(is_named(argument.keyword, "made_up_answers") for argument in call.args):
        return True
    if is_named(name, "speaking", "comparing", "mocking") or name.startswith("assert"):
        return True
    return bool(known_names("test_doubles") & set(chain_of(call)))
