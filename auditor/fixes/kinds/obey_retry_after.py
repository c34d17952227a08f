"""Waits as long as the answer says, in place of a fixed time."""

from __future__ import annotations

import ast

from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import function_around, unsafe
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """The answer is the one whose status is tested around the wait."""
    source = desk.sources.get(subject.root.path)
    if source is None or function_around(source, subject.root) is None:
        return None
    nodes = source.around(subject.root)
    answer = next(
        (
            source.code(part.value)
            for node in reversed(nodes)
            if isinstance(node, ast.If)
            for part in ast.walk(node.test)
            if isinstance(part, ast.Attribute) and part.attr in options.texts("status_attributes")
        ),
        "",
    )
    call = next((each for each in reversed(nodes) if isinstance(each, ast.Call) and len(each.args) == 1), None)
    if not answer or call is None:
        return None
    wait = f'int({answer}.headers.get("{options.text("header")}", {options.integer("otherwise")}))'
    edit = Edit(location=source.location(*source.span(call.args[0])), text=wait)
    return unsafe("Wait as long as the response says", edit)
