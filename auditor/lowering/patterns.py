"""What a match pattern compares with and what it binds."""

from __future__ import annotations

import libcst as cst

from auditor.facts.expressions import Expr
from auditor.lowering.context import Context
from auditor.lowering.expressions import lower_expression


def lower_case(node: cst.MatchPattern, context: Context) -> tuple[tuple[Expr, ...], tuple[str, ...]]:
    """(literal values, bound names); no values for wildcards and patterns of structure."""
    values: list[Expr] = []
    names: list[str] = []
    _collect(node, context, values, names)
    return tuple(values), tuple(names)


def is_catch_all(node: cst.MatchPattern) -> bool:
    """Whether a pattern takes whatever comes: `_`, a name, or one of several that does."""
    while isinstance(node, cst.MatchAs | cst.MatchOr):
        if isinstance(node, cst.MatchOr):
            # Only the last one may.
            node = node.patterns[-1].pattern
        elif node.pattern is None:
            return True
        else:
            node = node.pattern
    return False


def keys_of_names(node: cst.MatchPattern) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names that stand under keys of a mapping, with the keys that lead to them."""
    found: dict[str, tuple[str, ...]] = {}
    pending: list[tuple[cst.CSTNode, tuple[str, ...]]] = [(node, ())]
    while pending:
        current, keys = pending.pop()
        if isinstance(current, cst.MatchAs):
            if current.name is not None and keys:
                found[current.name.value] = keys
            if current.pattern is not None:
                pending.append((current.pattern, keys))
        elif isinstance(current, cst.MatchMapping):
            pending.extend(
                (element.pattern, (*keys, key))
                for element in current.elements
                if isinstance(element.key, cst.SimpleString) and isinstance(key := element.key.evaluated_value, str)
            )
    return tuple(sorted(found.items()))


def _collect(node: cst.CSTNode, context: Context, values: list[Expr], names: list[str]) -> None:
    if isinstance(node, cst.MatchValue | cst.MatchSingleton):
        values.append(lower_expression(node.value, context))
    elif isinstance(node, cst.MatchOr):
        for element in node.patterns:
            _collect(element.pattern, context, values, names)
    elif isinstance(node, cst.MatchAs):
        if node.pattern is not None:
            _collect(node.pattern, context, values, names)
        if node.name is not None:
            names.append(node.name.value)
    else:
        names.extend(_captures(node))


def _captures(node: cst.CSTNode) -> list[str]:
    """Names bound anywhere inside a structural pattern."""
    found: list[str] = []
    pending: list[cst.CSTNode] = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, cst.MatchAs | cst.MatchStar) and current.name is not None:
            found.append(current.name.value)
        pending.extend(current.children)
    return sorted(set(found))
