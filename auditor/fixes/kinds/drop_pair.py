"""Takes a pair that no longer works out of a list of pairs."""

from __future__ import annotations

import ast
from itertools import pairwise

from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import unsafe, without_element
from auditor.model.fix import Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """Only an element that names both the resource and the event; what stands in two lists, a person must part."""
    source = desk.sources.get(subject.root.path)
    nodes = source.around(subject.root) if source is not None else ()
    if source is None:
        return None
    names = {subject.best.fields.get("resource", ""), subject.best.fields.get("event", "")}
    for holder, element in reversed(list(pairwise(nodes))):
        if not isinstance(holder, ast.List | ast.Tuple | ast.Set) or element not in holder.elts or len(holder.elts) < 2:
            continue
        written = {each.value for each in ast.walk(element) if isinstance(each, ast.Constant)}
        if not names <= written:
            continue
        if isinstance(holder, ast.Tuple) and len(holder.elts) == 2:  # `(pair)` would be the pair itself.
            return None
        return unsafe("Take the pair out", without_element(source, holder, element))
    return None
