"""The literal stretches of what an expression may be, for keys that are put together elsewhere."""

from __future__ import annotations

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.facts import expressions as expr
from auditor.semantics.values import Piece, Text


def texts_of(expression: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """Every literal stretch of the texts that an expression may be."""
    return tuple(
        part.text
        for value in analysis.resolution.values(expression)
        if isinstance(value, Text)
        for part in value.parts
        if isinstance(part, Piece)
    )


def agreed_texts_of(expression: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """The literal stretches of the one text that an expression is; none where it is a different one for each caller."""
    values = {value.parts for value in analysis.resolution.values(expression) if isinstance(value, Text)}
    return texts_of(expression, analysis) if len(values) == 1 else ()
