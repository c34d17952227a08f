"""Texts that are written out: as expressions, and as the keys of a mapping."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr


def written_text(expression: expr.Expr | None) -> str:
    """The text that an expression is; empty for anything else."""
    match expression:
        case expr.Literal(value=str() as text):
            return text
        case _:
            return ""


def written_entries(mapping: expr.Expr) -> Iterator[tuple[str, expr.Expr]]:
    """The entries of a display of a mapping whose keys are texts; none for anything else."""
    for key, value in mapping.items if isinstance(mapping, expr.DictDisplay) else ():
        if text := written_text(key):
            yield text, value
