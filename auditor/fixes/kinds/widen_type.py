"""Widens the type that stores an id; the table needs a migration, too."""

from __future__ import annotations

import ast
from collections.abc import Mapping

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
    wider, columns = _names(options, "wider"), _names(options, "columns")
    start, end = source.range(subject.root)
    written = _in_text(source, subject, {**wider, **columns}, columns)
    if written is not None:
        return unsafe(_title(written.text), written)
    nodes = source.around(subject.root)
    statement = next((each for each in reversed(nodes) if isinstance(each, ast.stmt)), None)
    within = nodes[-1] if nodes and isinstance(nodes[-1], ast.expr) and end > start else statement
    found = [
        node
        for node in (ast.walk(within) if within is not None else ())
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in wider
    ]
    if len(found) != 1:
        return None if found else _declared(source, statement, _names(options, "declared"))
    old = last_name(found[0])
    place = source.span(found[0])
    edits = [Edit(location=source.location(place[1] - len(old), place[1]), text=wider[old])]
    if isinstance(found[0], ast.Name):
        imported = _import_edit(source, old, wider[old])
        if imported is None:
            return None
        edits += imported
    return unsafe(_title(wider[old]), *edits)


def _names(options: Table, name: str) -> Mapping[str, str]:
    return {old: new for old, new in options.table(name).items() if isinstance(new, str)}


def _in_text(source: Source, subject: Subject, types: Mapping[str, str], columns: Mapping[str, str]) -> Edit | None:
    """A type that is a text of its own, or that stands behind the name of its column."""
    start, end = source.range(subject.root)
    text = source.text[start:end]
    if text[:1] in "\"'" and text[-1:] == text[:1] and (new := types.get(text[1:-1])) is not None:
        return Edit(location=source.location(start + 1, end - 1), text=new)
    name = subject.best.fields.get("name", "").strip("`")
    at = text.find(name) if name and text.count(name) == 1 else -1
    if at < 0:
        return None
    rest = text[at + len(name) :]
    behind = rest.lstrip("\"`'] \t")
    old = behind[: next((index for index, each in enumerate(behind) if not each.isalnum()), len(behind))]
    new = columns.get(old.lower())
    if new is None or behind == rest:
        return None
    begin = end - len(behind)
    return Edit(location=source.location(begin, begin + len(old)), text=new.upper() if old.isupper() else new)


def _declared(source: Source, statement: ast.stmt | None, declared: Mapping[str, str]) -> Fix | None:
    """A column whose type is only an annotation gets one of its own, imported where its library is."""
    call = statement.value if isinstance(statement, ast.AnnAssign) else None
    if not isinstance(call, ast.Call) or call.args or last_name(call.func) not in declared:
        return None
    module, _, new = declared[last_name(call.func)].rpartition(".")
    at = source.span(call)[0] + source.code(call).index("(") + 1
    edits = [Edit(location=source.location(at, at), text=f"{new}, " if call.keywords else new)]
    imports = [each for each in source.tree.body if isinstance(each, ast.ImportFrom)] if source.tree is not None else []
    for each in imports:
        if each.module == module and not each.level:
            is_there = any(name.name == new and name.asname is None for name in each.names)
            return unsafe(_title(new), *edits, *(() if is_there else (add_name(source, each, new),)))
    near = next((each for each in imports if (each.module or "").startswith(f"{module}.") and not each.level), None)
    if near is None:
        return None
    line = source.line_start(source.span(near)[0])
    return unsafe(_title(new), *edits, Edit(location=source.location(line, line), text=f"from {module} import {new}\n"))


def _title(new: str) -> str:
    return f"Store it as `{new}`; the table needs a migration, too"


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
