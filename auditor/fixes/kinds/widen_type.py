"""Widens the type that stores an id; the table needs a migration, too."""

from __future__ import annotations

import ast

from auditor.fixes.imports import add_name
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import last_name, unsafe
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """The type's last name is replaced, and imported where the narrow one was imported by name."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    wider = {name: new for name, new in options.table("wider").items() if isinstance(new, str)}
    start, end = source.range(subject.root)
    nodes = source.around(subject.root)
    statement = next((each for each in reversed(nodes) if isinstance(each, ast.stmt)), None)
    within = nodes[-1] if nodes and isinstance(nodes[-1], ast.expr) and end > start else statement
    found = [
        node
        for node in (ast.walk(within) if within is not None else ())
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in wider
    ]
    if len(found) != 1:
        return None
    old = last_name(found[0])
    place = source.span(found[0])
    edits = [Edit(location=source.location(place[1] - len(old), place[1]), text=wider[old])]
    if isinstance(found[0], ast.Name):
        imported = _import_edit(source, old, wider[old])
        if imported is None:
            return None
        edits += imported
    return unsafe(f"Store it as `{wider[old]}`; the table needs a migration, too", *edits)


def _import_edit(source: Source, old: str, new: str) -> list[Edit] | None:
    """Import the new name beside the old one; None where the old one is not imported by name."""
    for statement in source.tree.body if source.tree is not None else ():
        if isinstance(statement, ast.ImportFrom):
            names = [name.name for name in statement.names]
            if new in names:
                return []
            if old in names:
                return [add_name(source, statement, new)]
    return None
