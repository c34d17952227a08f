"""Paths that declare routes of one's own server, as frameworks take them."""

from __future__ import annotations

from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import statements
from auditor.models.names import is_named


def is_route(expression: facts.Expr, syntax: Syntax) -> bool:
    child = expression
    for outer in syntax.ancestors(expression):
        if isinstance(outer, facts.Call) and outer.func is not child and is_named(called_name(outer), "routes"):
            return True
        if isinstance(outer, facts.Sequence) and outer.kind == "tuple" and _serves(syntax.site(expression).module):
            return any(isinstance(item, facts.Name | facts.Attribute) for item in outer.items)
        child = outer
    return False


def _serves(module: Module) -> bool:
    """Whether a module imports a server whose routes are plain tuples."""
    for statement in statements(module.body):
        if isinstance(statement, stmt.Import | stmt.ImportFrom):
            name = statement.module
            if is_named(name, "server_modules") or is_named(name.partition(".")[0], "server_modules"):
                return True
            if isinstance(statement, stmt.ImportFrom) and is_named(f"{name}.{statement.name}", "server_modules"):
                return True
    return False
