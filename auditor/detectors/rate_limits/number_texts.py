"""Numbers that are written as texts: the default of a setting, `int(os.environ.get("MAX_CALLS", "3600"))`."""

from __future__ import annotations

from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.models.names import is_named


def is_written_default(expression: expr.Expr, syntax: Syntax) -> bool:
    """Whether a text of digits is what a reader of settings gives when nothing is set."""
    if not isinstance(expression, expr.Literal) or not isinstance(expression.value, str):
        return False
    reader = syntax.parent(expression)
    is_default = (
        isinstance(reader, expr.Call) and is_named(last_name(reader.func), "setting_readers") and len(reader.args) > 1
    )
    return expression.value.isdecimal() and is_default
