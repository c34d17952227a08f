"""What a path that is only written is for: its method as far as the code tells, or nothing but being looked at."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.detectors.hosts.purposes import is_meant, is_route
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import labels, last_name, scope_names, spelled
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.facts.walk import children
from auditor.models.names import is_named, known_names

_METHODS = ("DELETE", "GET", "PATCH", "POST", "PUT")
# A display of more parts is a table, where what stands beside a path belongs to other paths.
_BESIDE_LIMIT = 20


def is_used(expression: facts.Expr, syntax: Syntax) -> bool:
    """Whether a path goes somewhere: it is no log text, no comparison, no route of one's own, and not set aside."""
    if not is_meant(expression, syntax) or is_route(expression, syntax):
        return False
    words = {word for name in _names(expression, syntax) for word in spelled(name).split("_")}
    return not words & known_names("set_aside")


def named_method(expression: facts.Expr, syntax: Syntax, known: Iterable[str]) -> str | None:
    """The method that stands beside a path or beside its name, or that the name speaks of (if the path knows it)."""
    beside = _beside(expression, syntax) or _beside_uses(expression, syntax)
    if beside is not None:
        return beside
    for name in _names(expression, syntax):
        words = spelled(name).strip("_").split("_")
        found = _spoken(words[0]) or _spoken(words[-1])
        if found in known:
            return found
    return None


def _spoken(word: str) -> str:
    """The method that a verb speaks of."""
    told = {
        "DELETE": is_named(word, "delete_verbs"),
        "GET": is_named(word, "get_verbs"),
        "PATCH": is_named(word, "patch_verbs"),
        "POST": is_named(word, "post_verbs"),
        "PUT": is_named(word, "put_verbs"),
    }
    return next((method for method, is_told in told.items() if is_told), "")


def _names(expression: facts.Expr, syntax: Syntax) -> tuple[str, ...]:
    site = syntax.site(expression)
    return (*labels(expression, syntax), *scope_names(site.function, site.owner))


def _beside(expression: facts.Expr, syntax: Syntax) -> str | None:
    """A method in the same tuple, call or mapping: `("DELETE", "/rest/…")`, `Endpoint(Method.GET, "/rest/…")`."""
    parent = syntax.parent(expression)
    if not isinstance(parent, facts.Sequence | facts.Call | facts.DictDisplay):
        return None
    if not isinstance(parent, facts.Call) and len(parent.items) > _BESIDE_LIMIT:
        return None
    for sibling in children(parent):
        word = sibling.value if isinstance(sibling, facts.Literal) else last_name(sibling)
        is_said = isinstance(sibling, facts.Literal | facts.Attribute) and not syntax.is_callee(sibling)
        if is_said and sibling is not expression and isinstance(word, str) and word.upper() in _METHODS:
            return word.upper()
    return None


def _beside_uses(expression: facts.Expr, syntax: Syntax) -> str | None:
    """The method beside every use of the constant that a path is."""
    if syntax.parent(expression) is not None:
        return None
    home = syntax.site(expression).module
    uses = (use for name in labels(expression, syntax)[:1] for use in name_uses(syntax).of(name, home))
    first = next(uses, None)
    method = None if first is None else _beside(first, syntax)
    return method if all(_beside(use, syntax) == method for use in uses) else None
