"""What a path that is only written is for: its method as far as the code tells, or nothing but being looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.lifetimes.naming import labels, last_name, scope_names
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.detectors.speech import is_meant
from auditor.detectors.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import children, direct_expressions, statements, subexpressions

# Calls that declare routes of one's own server.
_ROUTES = frozenset({
    "route", "add_url_rule", "add_route", "add_api_route", "path", "re_path", "include_router", "APIRouter",
    "Blueprint", "websocket", "resource", "add_resource", "url", "Mount", "Route", "register", "include", "url_for",
    "redirect",
})  # fmt: skip
# Servers whose routes are pairs of a path and what answers.
_SERVERS = frozenset({"tornado", "aiohttp.web", "webapp2", "falcon", "starlette", "bottle", "web"})
# Names of paths that nobody asks for any more, or that only illustrate.
_SET_ASIDE = frozenset({
    "dead", "gone", "removed", "denied", "deny", "blocked", "blocklist", "denylist", "blacklist", "banned", "forbidden",
    "disallowed", "replaced", "replacements", "replacement", "renamed", "migrated", "migrations", "unsupported",
    "stale", "expected", "sample", "samples", "example", "examples", "fake", "mock", "stub", "fixture", "allowed",
    "allowlist", "whitelist", "deprecated", "deprecations", "obsolete",
})  # fmt: skip
_METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")
_VERBS: Mapping[str, str] = {
    "delete": "DELETE", "remove": "DELETE", "destroy": "DELETE", "create": "POST", "post": "POST", "update": "PATCH",
    "patch": "PATCH", "put": "PUT", "list": "GET", "get": "GET", "show": "GET", "read": "GET", "fetch": "GET",
}  # fmt: skip


def is_used(expression: facts.Expr, ground: Ground) -> bool:
    """Whether a path goes somewhere: it is no log text, no comparison, no route of one's own, and not set aside."""
    if not is_meant(expression, ground) or _is_route(expression, ground):
        return False
    words = {word for name in _names(expression, ground) for word in spelled(name).split("_")}
    return not words & _SET_ASIDE


def named_method(expression: facts.Expr, ground: Ground, known: Iterable[str]) -> str | None:
    """The method that stands beside a path, or that its name speaks of (if the path knows it)."""
    beside = _beside(expression, ground)
    if beside is not None:
        return beside
    for name in _names(expression, ground):
        words = spelled(name).strip("_").split("_")
        found = _VERBS.get(words[0]) or _VERBS.get(words[-1])
        if found is not None and found in known:
            return found
    return None


def _names(expression: facts.Expr, ground: Ground) -> tuple[str, ...]:
    site = ground.site(expression)
    return (*labels(expression, ground), *scope_names(site.function, site.owner))


def _is_route(expression: facts.Expr, ground: Ground) -> bool:
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


def _beside(expression: facts.Expr, ground: Ground) -> str | None:
    """A method in the same tuple, call or mapping: `("DELETE", "/rest/…")`, `Endpoint(Method.GET, "/rest/…")`."""
    parent = ground.parent(expression)
    if not isinstance(parent, facts.Sequence | facts.Call | facts.DictDisplay):
        return None
    for sibling in children(parent):
        word = sibling.value if isinstance(sibling, facts.Literal) else last_name(sibling)
        is_said = isinstance(sibling, facts.Literal | facts.Attribute) and not _is_callee(sibling, parent)
        if is_said and sibling is not expression and isinstance(word, str) and word.upper() in _METHODS:
            return word.upper()
    return None


def _is_callee(expression: facts.Expr, parent: facts.Expr) -> bool:
    return isinstance(parent, facts.Call) and parent.func is expression


def names_only_looked_at(modules: Iterable[Module]) -> frozenset[str]:
    """Names that are read, but only in comparisons and in decorators (routes of one's own)."""
    used: set[str] = set()
    looked_at: set[str] = set()
    for module in modules:
        for statement in statements(module.body, into_definitions=True):
            targets = statement.targets if isinstance(statement, stmt.Assign) else ()
            for direct in direct_expressions(statement):
                if direct in targets:
                    continue
                decorates = isinstance(statement, stmt.DefineFunction) and direct in statement.function.decorators
                _sort(direct, used, looked_at, looked=decorates)
    return frozenset(looked_at - used)


def _sort(expression: facts.Expr, used: set[str], looked_at: set[str], *, looked: bool) -> None:
    """Sort the names in an expression by whether they stand in a comparison."""
    if looked or isinstance(expression, facts.Compare):
        looked_at.update(last_name(part) for part in subexpressions(expression) if _is_name(part))
        return
    if _is_name(expression):
        used.add(last_name(expression))
    for child in children(expression):
        _sort(child, used, looked_at, looked=False)


def _is_name(expression: facts.Expr) -> bool:
    return isinstance(expression, facts.Name | facts.Attribute)
