"""The response that brought a token, as other code can refer to it: by its name, or by one that it is given here."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from auditor.fixes.bindings import is_in_scope
from auditor.fixes.sources import Source
from auditor.fixes.syntax import at, is_repeatable, item, parents
from auditor.model.fix import Edit

# The name for a response that has none yet.
_NAME = "answer"
# Within these an expression may not be evaluated, or more than once.
_PERHAPS = (ast.IfExp, ast.BoolOp, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def answer_near(source: Source, node: ast.expr, around: ast.AST, key: str) -> tuple[str, tuple[Edit, ...]] | None:
    """The nearest answer that has a token under a key, as it is written beside `node`, and the edits that name it.

    The only answer that is asked for in the same breath gets a name: to ask for it again would make another token.
    """
    held = [found for each in ast.walk(around) if (found := item(each, key)) is not None]
    known = [each for each in held if is_repeatable(each) and is_in_scope(each, source, at(source, node))]
    if known:
        distances = {each: source.span(node)[0] - source.span(each)[0] for each in known}
        return source.code(min(known, key=lambda each: (distances[each] < 0, abs(distances[each])))), ()
    asked = [each for each in held if not is_repeatable(each)]
    is_taken = any(isinstance(each, ast.Name) and each.id == _NAME for each in ast.walk(around))
    edits = _named(source, asked[0], node, parents(around)) if len(asked) == 1 and not is_taken else ()
    return (_NAME, edits) if edits else None


def _named(source: Source, held: ast.expr, node: ast.expr, holders: Mapping[ast.AST, ast.AST]) -> tuple[Edit, ...]:
    """Bind an answer to a name in a line above its statement; nothing where `node` is not reached from there."""
    above = list(_above(held, holders))
    statement = next((each for each in above if isinstance(each, ast.stmt)), None)
    if not isinstance(statement, ast.Assign | ast.AnnAssign | ast.Expr | ast.Return):
        return ()
    if any(isinstance(each, _PERHAPS) for each in above[: above.index(statement)]):
        return ()
    block = _block(statement, holders)
    later = block[block.index(statement) :] if block else []
    start = source.span(statement)[0]
    line = source.line_start(start)
    if not any(each in later for each in _above(node, holders)) or source.text[line:start].strip():
        return ()
    written = f"{source.indent(start)}{_NAME} = {source.code(held)}\n"
    return (
        Edit(location=source.location(line, line), text=written),
        Edit(location=at(source, held), text=_NAME),
    )


def _above(node: ast.AST, holders: Mapping[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    while (holder := holders.get(node)) is not None:
        yield holder
        node = holder


def _block(statement: ast.stmt, holders: Mapping[ast.AST, ast.AST]) -> list[ast.stmt]:
    """The statements among which one stands."""
    holder = holders.get(statement)
    blocks = [getattr(holder, name, []) for name in ("body", "orelse", "finalbody")]
    return next((block for block in blocks if isinstance(block, list) and statement in block), [])
