"""Where the name of a header is written, if not where the header is set: `{Constants.COMPANY: …}`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.semantics.domain.values import Place, Text
from auditor.semantics.resolution import Resolution


def name_place(name: str, entry: Place, resolution: Resolution) -> Place | None:
    """Where the constant is written that gives a header set at `entry` its name; None if it is spelled out there."""
    for key in _keys_near(entry, resolution):
        for value in resolution.values(key):
            if isinstance(value, Text) and value.literal is not None and value.literal.lower() == name:
                return value.place
    return None


def _keys_near(entry: Place, resolution: Resolution) -> Iterator[facts.Expr]:
    """The keys of the statement around a place that are not literals."""
    for scope in resolution.scopes_of(entry.module):
        for statement in scope.statements:
            targets = statement.targets if isinstance(statement, stmt.Assign) else ()
            for root in (*targets, *direct_expressions(statement)):
                if not root.span.line <= entry.span.line <= root.span.end_line:
                    continue
                for part in subexpressions(root):
                    keys: tuple[facts.Expr | None, ...] = ()
                    if isinstance(part, facts.DictDisplay):
                        keys = tuple(key for key, _ in part.items)
                    elif isinstance(part, facts.Subscript):
                        keys = (part.index,)
                    yield from (key for key in keys if isinstance(key, facts.Name | facts.Attribute))
