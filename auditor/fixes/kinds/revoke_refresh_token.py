"""Revokes the refresh token of the pair in place of its access token."""

from __future__ import annotations

import ast

from auditor.fixes.scopes import expression_for
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import literal, unsafe
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, _: Table) -> Fix | None:
    """`pair["access_token"]` becomes `pair["refresh_token"]`; an attribute only where the other one exists."""
    source, oauth = desk.sources.get(subject.root.path), desk.vendor.oauth
    if source is None:
        return None
    nodes = source.around(subject.root)
    statement = next((each for each in reversed(nodes) if isinstance(each, ast.stmt)), None)
    within = nodes[-1] if nodes and isinstance(nodes[-1], ast.expr) else statement
    edits = []
    for node in ast.walk(within) if within is not None else ():
        match node:
            case ast.Subscript(slice=ast.Constant() as key) if literal(key) == oauth.access_token_field:
                start, end = source.span(key)
                edits.append(Edit(location=source.location(start + 1, end - 1), text=oauth.refresh_token_field))
            case ast.Attribute(attr=attribute) if attribute == oauth.access_token_field:
                other = expression_for(source, subject.root, desk, lambda name: name == oauth.refresh_token_field)
                if not other:
                    return None
                edits.append(Edit(location=source.location(*source.span(node)), text=other))
    return unsafe("Revoke the refresh token", *edits) if len(edits) == 1 else None
