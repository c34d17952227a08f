"""Points in time in expressions: which of them are now."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground, Site
from auditor.detectors.lifetimes.naming import last_name, names_in
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements, subexpressions

_NOW = frozenset({
    "time", "now", "utcnow", "today", "monotonic", "perf_counter", "time_ns", "monotonic_ns", "clock", "localtime",
    "gmtime", "utc_now", "now_datetime", "local_now",
    "now_utc", "current_time", "current_timestamp", "get_current_time", "process_time",
})  # fmt: skip
_CALLED_NOW = frozenset({
    "now", "utcnow", "now_ts", "now_utc", "utc_now", "current_time", "current_timestamp", "now_timestamp", "right_now",
    "current", "today", "timestamp_now", "now_epoch", "current_ts",
})  # fmt: skip
_IN_MILLISECONDS = frozenset({
    "current_time_millis", "current_millis", "now_millis", "now_ms", "time_millis", "time_ms", "epoch_millis",
    "epoch_ms", "current_time_ms", "current_ms", "millis", "get_time", "current_time_in_millis",
})  # fmt: skip
# What hands a moment (or a span between two) on.
_UNWRAPPED = frozenset({
    "int", "float", "abs", "round", "total_seconds", "timestamp", "replace", "astimezone", "str", "in_seconds",
    "fromtimestamp", "utcfromtimestamp", "fromisoformat", "from_timestamp", "to_datetime", "make_aware", "isoformat",
    "timegm", "mktime", "timetuple", "utctimetuple", "instance", "parse", "strptime", "as_timestamp", "Timestamp",
})  # fmt: skip


def is_now(expression: expr.Expr) -> bool:
    """Whether an expression is the present moment, by its spelling."""
    match expression:
        case expr.Call(func=func):
            name = last_name(func)
            return bool({name.lower().lstrip("_"), spelled(name).strip("_")} & (_NOW | _CALLED_NOW | _IN_MILLISECONDS))
        case expr.Name() | expr.Attribute():
            return last_name(expression).lower().lstrip("_") in _CALLED_NOW
        case _:
            return False


def unwrapped(expression: expr.Expr) -> expr.Expr:
    """What a conversion is about: `int(x)`, `x.timestamp()`, `(a - b).seconds`, `datetime.fromtimestamp(x)`."""
    match expression:
        case expr.Call(func=expr.Attribute(base=base, attr=attr), args=args) if attr in _UNWRAPPED:
            positional = [a.value for a in args if a.keyword is None]
            if positional and attr not in ("astimezone", "replace", "timestamp", "isoformat", "strptime", "parse"):
                return unwrapped(positional[0])
            if positional and attr in ("strptime", "parse"):
                return unwrapped(positional[0])
            return expression if is_now(expression) else unwrapped(base)
        case expr.Call(func=expr.Name(id=name), args=args) if name in _UNWRAPPED and args:
            return unwrapped(args[0].value)
        case expr.Attribute(base=base, attr="seconds" | "total_seconds") if isinstance(
            base, expr.Binary | expr.Call | expr.Name
        ):
            return unwrapped(base)
        case _:
            return expression


def bindings(name: expr.Name, ground: Ground) -> tuple[expr.Expr, ...]:
    """What a name is assigned in the function around it; if nothing, in the module."""
    site = ground.site(name)
    blocks = (site.function.body, site.module.body) if site.function is not None else (site.module.body,)
    for block in blocks:
        if found := ground.assigned(block).get(name.id):
            return tuple(found)
    return ()


def definition(name: expr.Name, ground: Ground) -> expr.Expr | None:
    """What a local is assigned, when that happens once and before; what is shared may be older than this run."""
    found = bindings(name, ground)
    site = ground.site(name)
    if len(found) != 1 or id(found[0]) not in ground.sites or _is_shared(name.id, site):
        return None
    value = found[0]
    is_before = (value.span.line, value.span.column) < (name.span.line, name.span.column)
    return value if is_before and ground.site(value).function is site.function else None


def _is_shared(name: str, site: Site) -> bool:
    block = site.function.body if site.function is not None else ()
    return any(isinstance(statement, stmt.Scope) and name in statement.names for statement in statements(block))


def meant_names(expression: expr.Expr, ground: Ground) -> tuple[str, ...]:
    """The names in an expression, and those in what its plain names are bound to."""
    found = list(names_in(expression))
    for inner in subexpressions(expression):
        if isinstance(inner, expr.Name):
            for value in bindings(inner, ground)[:2]:
                found.extend(names_in(value))
    return tuple(dict.fromkeys(found))
