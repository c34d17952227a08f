"""Caches around a function that gets a token: decorators, buckets of time, caches of the project's own."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.roles import Renewal
from auditor.detectors.lifetimes.shapes.caches import argument_lifetimes, cached
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.moments import bindings, is_now
from auditor.detectors.shared.naming import last_name, names_in, results
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import expressions, subexpressions
from auditor.model import quoted
from auditor.semantics.domain.values import FunctionValue


def find_cached_getters(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        if isinstance(site.statement, stmt.DefineFunction):
            yield from _decorated(site, analysis)
        for call in site.calls:
            yield from _bucket(call, site, analysis)
            yield from _own_cache(call, site, analysis)


def _decorated(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`@cached(cache=TTLCache(maxsize=1, ttl=7200))` on a function that gets a token."""
    assert isinstance(site.statement, stmt.DefineFunction)  # asked by the caller
    function = site.statement.function
    renewal = _getter(site, analysis)
    if renewal is None:
        return
    for decorator in function.decorators:
        for use, lifetime in _cache_lifetimes(decorator, analysis, depth=0):
            names = (function.name, *names_in(decorator))
            told = f"{quoted(function.name)} is cached this long."
            # What a cache is called says nothing once it is known that it keeps a token and nothing else.
            found = replace(lifetime, names=()) if renewal.sent else lifetime
            yield from cached(found, use, told, names, site, acts=renewal.sent)


def _getter(site: Site, analysis: Analysis) -> Renewal | None:
    assert isinstance(site.statement, stmt.DefineFunction)  # asked by the caller
    function = site.statement.function
    renewal = analysis.roles.of_function(function)
    if renewal is not None:
        return renewal
    sent = analysis.traffic.reached(function, site.module.path)
    if analysis.words.is_token(function.name) and not analysis.words.is_other(function.name) and not sent:
        return Renewal(name=function.name, sent=frozenset())
    return None


def _cache_lifetimes(expression: expr.Expr, analysis: Analysis, *, depth: int) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """The lifetimes of the caches that a decorator makes or uses."""
    if depth > 3:
        return
    if isinstance(expression, expr.Name):
        for meant in bindings(expression, analysis.syntax):
            yield from _cache_lifetimes(meant, analysis, depth=depth + 1)
        return
    if isinstance(expression, expr.Lambda):
        for result in results(expression.function):
            yield from _of_attribute(last_name(result), expression, analysis, depth)
        return
    if not isinstance(expression, expr.Call):
        return
    name = last_name(expression.func)
    if name == "attrgetter" and expression.args and isinstance(expression.args[0].value, expr.Literal):
        yield from _of_attribute(str(expression.args[0].value.value), expression, analysis, depth)
        return
    if name.lower() in analysis.words.options.never_calls or analysis.words.is_other(name):
        return
    known = [d for d in analysis.words.stores if d.call.rpartition(".")[2] == name]
    found = [one for duration in known for one in argument_lifetimes(expression, duration, analysis)]
    found = found or list(_by_keyword(expression, name, analysis)) or list(_of_maker(expression, analysis, depth))
    yield from dict.fromkeys(found or (_told_in_units(expression, analysis) if _is_cache(name, analysis) else ()))
    for argument in expression.args:
        yield from _cache_lifetimes(argument.value, analysis, depth=depth + 1)


def _is_cache(name: str, analysis: Analysis) -> bool:
    return any(word in name.lower() for word in analysis.words.options.caches.words)


def _told_in_units(call: expr.Call, analysis: Analysis) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """`cache(cache_validation_callback=expires_after(minutes=75))`: a call that is given to a cache says how long."""
    for argument in call.args:
        if isinstance(argument.value, expr.Call):
            yield from ((argument.value, one) for one in analysis.lifetimes_in_units(argument.value))


def _of_attribute(
    name: str, decorator: expr.Expr, analysis: Analysis, depth: int
) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """`@cachedmethod(attrgetter("cache"))`: the cache that objects of the class around keep under this name."""
    home = analysis.syntax.site(decorator)
    for site in analysis.syntax.walk(home.module.path):
        for target, kept in assignments(site.statement) if site.owner is home.owner else ():
            if isinstance(target, expr.Attribute) and target.attr == name:
                yield from _cache_lifetimes(kept, analysis, depth=depth + 1)


def _of_maker(decorator: expr.Call, analysis: Analysis, depth: int) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """`@cache.memoize()`: where the cache that decorates was made, or configured, for so long."""
    match decorator.func:
        case expr.Attribute(base=expr.Name() as cache):
            for meant in bindings(cache, analysis.syntax):
                yield from _cache_lifetimes(meant, analysis, depth=depth + 1)


def _by_keyword(call: expr.Call, name: str, analysis: Analysis) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """Caches that are not known: their name says cache, or the keyword says how long."""
    options = analysis.words.options
    is_cache = _is_cache(name, analysis)
    if not is_cache and any(word in name.lower() for word in options.schedulers.words):
        return
    found = False
    for position, argument in enumerate(call.args):
        called = (argument.keyword,) if argument.keyword else analysis.sinks.parameter(call, position)
        is_told = argument.keyword in options.caches.keywords if argument.keyword else is_cache
        if is_told or _is_clocked(call, called, analysis):
            for lifetime in analysis.lifetimes(argument.value):
                found = True
                yield argument.value, lifetime
    if is_cache and not found:
        yield from ((call, lifetime) for lifetime in analysis.lifetimes_in_units(call))


def _is_clocked(call: expr.Call, called: tuple[str, ...], analysis: Analysis) -> bool:
    """Whether a function of the project's own measures this argument against the clock: `time.time() + seconds`."""
    makers = analysis.resolution.functions_of(call.func)
    for expression in (part for maker in makers for part in expressions(maker.body, into_definitions=True)):
        if isinstance(expression, expr.Compare) or (isinstance(expression, expr.Binary) and expression.op in "+-"):
            parts = list(subexpressions(expression))
            names = {part.id for part in parts if isinstance(part, expr.Name)}
            if names.intersection(called) and any(is_now(part) for part in parts):
                return True
    return False


def _bucket(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`_token(int(time.time() // 4500))`: an argument that only exists to make a cache forget."""
    widths = [width for argument in call.args for width in _widths(argument.value, analysis)]
    renewal = analysis.roles.renewal(call.func) if widths else None
    if renewal is None:
        return
    for width in widths:
        for lifetime in analysis.lifetimes(width):
            told = f"{quoted(renewal.name)} runs again after this time."
            yield from cached(lifetime, call, told, (renewal.name, *names_in(call.func)), site, acts=renewal.sent)


def _widths(argument: expr.Expr, analysis: Analysis, *, depth: int = 0) -> Iterator[expr.Expr]:
    """By what the clock is divided, here or in a helper: `def ttl_hash(): return time.time() // 3600`."""
    for expression in subexpressions(argument):
        match expression:
            case expr.Binary(op="//" | "/", left=left, right=right) if is_now(left):
                yield right
            case expr.Call(func=func) if depth == 0:
                for value in analysis.resolution.values(func):
                    if isinstance(value, FunctionValue):
                        analysis.syntax.walk(value.module)
                        for result in results(value.function):
                            yield from _widths(result, analysis, depth=1)


def _own_cache(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`cached("procore_token", fetch_token, 5400)`: a cache of the project's own is handed a getter and a time."""
    name = last_name(call.func)
    if name.lower() in analysis.words.options.never_calls or analysis.words.is_other(name):
        return
    is_cache = _is_cache(name, analysis)
    timed = [
        argument.value
        for position, argument in enumerate(call.args)
        if is_cache
        or analysis.words.is_lifetime(
            *((argument.keyword,) if argument.keyword else analysis.sinks.parameter(call, position))
        )
    ]
    handed = (analysis.roles.handed(a.value) for a in call.args if timed)
    renewal = next((found for found in handed if found is not None), None)
    if renewal is None:
        return
    kept = list(_told_in_units(call, analysis)) if is_cache else []
    kept.extend((call, lifetime) for value in timed for lifetime in analysis.lifetimes(value))
    names = (renewal.name, *names_in(*(a.value for a in call.args)))
    told = f"The result of {quoted(renewal.name)} is kept this long."
    for use, lifetime in dict.fromkeys(kept):
        yield from cached(lifetime, use, told, names, site, acts=renewal.sent)
