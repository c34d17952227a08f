"""Keeps the new refresh token where the old one is kept."""

from __future__ import annotations

import ast

from auditor.fixes.answers import answer_near
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import below, function_around, item, literal, unsafe
from auditor.model.fix import Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Only where the old one is an attribute of what refreshes: then the new one is stored beside the access token."""
    source, oauth = desk.sources.get(subject.root.path), desk.vendor.oauth
    function = function_around(source, subject.root) if source is not None else None
    if source is None or function is None or subject.best.message not in options.texts("messages"):
        return None
    sent = {
        source.code(value)
        for node in ast.walk(function)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if literal(key) == oauth.refresh_token_field and isinstance(value, ast.Attribute)
    }
    kept = [
        (statement, held)
        for statement in ast.walk(function)
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Attribute)
        for node in ast.walk(statement.value)
        if (held := item(node, oauth.access_token_field)) is not None
    ]
    if len(sent) != 1 or len(kept) != 1:
        return None
    statement, held = kept[0]
    near = answer_near(source, held, function, oauth.access_token_field)
    if near is None:
        return None
    answer, needed = near
    edit = below(source, statement, f'{sent.pop()} = {answer}["{oauth.refresh_token_field}"]\n')
    return unsafe("Keep the new refresh token", *needed, edit)
