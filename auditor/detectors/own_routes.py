"""Paths that declare routes of one's own server, as frameworks take them."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import statements

# Calls that declare routes of one's own server.
_ROUTES = frozenset({
    "route", "add_url_rule", "add_route", "add_api_route", "path", "re_path", "include_router", "APIRouter",
    "Blueprint", "websocket", "resource", "add_resource", "url", "Mount", "Route", "register", "include", "url_for",
    "redirect",
})  # fmt: skip
# Servers whose routes are pairs of a path and what answers.
_SERVERS = frozenset({"tornado", "aiohttp.web", "webapp2", "falcon", "starlette", "bottle", "web"})


def is_route(expression: facts.Expr, ground: Ground) -> bool:
    child = expression
    for outer in ground.ancestors(expression):
        if isinstance(outer, facts.Call) and outer.func is not child and called_name(outer) in _ROUTES:
            return True
        if isinstance(outer, facts.Sequence) and outer.kind == "tuple" and _serves(ground.site(expression).module):
            return any(isinstance(item, facts.Name | facts.Attribute) for item in outer.items)
        child = outer
    return False


def _serves(module: Module) -> bool:
    """Whether a module imports a server whose routes are plain tuples."""
    for statement in statements(module.body):
        if isinstance(statement, stmt.Import | stmt.ImportFrom):
            name = statement.module
            if name in _SERVERS or name.partition(".")[0] in _SERVERS:
                return True
            if isinstance(statement, stmt.ImportFrom) and f"{name}.{statement.name}" in _SERVERS:
                return True
    return False
