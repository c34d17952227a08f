"""Caches around a function that gets a token: decorators, buckets of time, caches of the project's own."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.caches import argument_lifetimes, cache_candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.ground import Site
from auditor.detectors.lifetimes.moments import bindings, is_now
from auditor.detectors.lifetimes.naming import last_name, names_in, results
from auditor.detectors.lifetimes.ownership import Scene
from auditor.detectors.lifetimes.roles import Renewal
from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import subexpressions
from auditor.model import quoted
from auditor.semantics.values import FunctionValue


def find_cached_getters(survey: Survey) -> Iterator[Candidate]:
    for sites in survey.modules():
        for site in sites:
            if isinstance(site.statement, stmt.DefineFunction):
                yield from _decorated(site, survey)
            for call in site.calls:
                yield from _bucket(call, site, survey)
                yield from _own_cache(call, site, survey)


def _decorated(site: Site, survey: Survey) -> Iterator[Candidate]:
    """`@cached(cache=TTLCache(maxsize=1, ttl=7200))` on a function that gets a token."""
    assert isinstance(site.statement, stmt.DefineFunction)  # asked by the caller
    function = site.statement.function
    renewal = _getter(site, survey)
    if renewal is None:
        return
    for decorator in function.decorators:
        for use, lifetime in _cache_lifetimes(decorator, survey, depth=0):
            names = (function.name, *names_in(decorator))
            scene = Scene(names=names, site=site, origin=survey.origin(lifetime), acts=renewal.sent)
            yield cache_candidate(lifetime, use, f"{quoted(function.name)} is cached this long.", scene)


def _getter(site: Site, survey: Survey) -> Renewal | None:
    assert isinstance(site.statement, stmt.DefineFunction)  # asked by the caller
    function = site.statement.function
    renewal = survey.roles.of_function(function)
    if renewal is not None:
        return renewal
    sent = survey.traffic.reached(function, site.module.path)
    if survey.words.is_token(function.name) and not survey.words.is_other(function.name) and not sent:
        return Renewal(name=function.name, sent=frozenset())
    return None


def _cache_lifetimes(expression: expr.Expr, survey: Survey, *, depth: int) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """The lifetimes of the caches that a decorator makes or uses."""
    if depth > 3:
        return
    if isinstance(expression, expr.Name):
        for meant in bindings(expression, survey.ground):
            yield from _cache_lifetimes(meant, survey, depth=depth + 1)
        return
    if isinstance(expression, expr.Lambda):
        for result in results(expression.function):
            yield from _of_attribute(last_name(result), expression, survey, depth)
        return
    if not isinstance(expression, expr.Call):
        return
    name = last_name(expression.func)
    if name == "attrgetter" and expression.args and isinstance(expression.args[0].value, expr.Literal):
        yield from _of_attribute(str(expression.args[0].value.value), expression, survey, depth)
        return
    if name.lower() in survey.words.libraries.never or survey.words.is_other(name):
        return
    libraries = survey.words.libraries
    known = [d for d in (*libraries.cache_calls, *libraries.cache_methods) if d.call.rpartition(".")[2] == name]
    found = [one for duration in known for one in argument_lifetimes(expression, duration, survey)]
    found = found or list(_by_keyword(expression, name, survey)) or list(_of_maker(expression, survey, depth))
    yield from dict.fromkeys(found)
    for argument in expression.args:
        yield from _cache_lifetimes(argument.value, survey, depth=depth + 1)


def _of_attribute(name: str, decorator: expr.Expr, survey: Survey, depth: int) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """`@cachedmethod(attrgetter("cache"))`: the cache that objects of the class around keep under this name."""
    home = survey.ground.site(decorator)
    for site in survey.ground.walk(home.module.path):
        kept = site.statement
        if not isinstance(kept, stmt.Assign) or kept.value is None or site.owner is not home.owner:
            continue
        if any(isinstance(target, expr.Attribute) and target.attr == name for target in kept.targets):
            yield from _cache_lifetimes(kept.value, survey, depth=depth + 1)


def _of_maker(decorator: expr.Call, survey: Survey, depth: int) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """`@cache.memoize()`: where the cache that decorates was made, or configured, for so long."""
    match decorator.func:
        case expr.Attribute(base=expr.Name() as cache):
            for meant in bindings(cache, survey.ground):
                yield from _cache_lifetimes(meant, survey, depth=depth + 1)
        case _:
            return


def _by_keyword(call: expr.Call, name: str, survey: Survey) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """Caches that are not known: their name says cache, or the keyword says how long."""
    libraries = survey.words.libraries
    is_cache = any(word in name.lower() for word in libraries.cache_words)
    if not is_cache and any(word in name.lower() for word in libraries.scheduler_words):
        return
    found = False
    for argument in call.args:
        if argument.keyword is None:
            is_length = is_cache
        else:
            is_length = argument.keyword in libraries.cache_keywords
        if is_length:
            for lifetime in survey.durations.of(argument.value):
                if survey.words.is_long(lifetime.seconds):
                    found = True
                    yield argument.value, lifetime
    if is_cache and not found:
        for lifetime in survey.durations.spelled_in_units(call):
            if survey.words.is_long(lifetime.seconds):
                yield call, lifetime


def _bucket(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    """`_token(int(time.time() // 4500))`: an argument that only exists to make a cache forget."""
    widths = [width for argument in call.args for width in _widths(argument.value, survey)]
    renewal = survey.roles.renewal(call.func) if widths else None
    if renewal is None:
        return
    for width in widths:
        for lifetime in survey.durations.of(width):
            if survey.words.is_long(lifetime.seconds):
                names = (renewal.name, *names_in(call.func), *lifetime.names)
                scene = Scene(names=names, site=site, origin=survey.origin(lifetime), acts=renewal.sent)
                told = f"{quoted(renewal.name)} runs again after this time."
                yield cache_candidate(lifetime, call, told, scene)


def _widths(argument: expr.Expr, survey: Survey, *, depth: int = 0) -> Iterator[expr.Expr]:
    """By what the clock is divided, here or in a helper: `def ttl_hash(): return time.time() // 3600`."""
    for expression in subexpressions(argument):
        match expression:
            case expr.Binary(op="//" | "/", left=left, right=right) if is_now(left):
                yield right
            case expr.Call(func=func) if depth == 0:
                for value in survey.resolution.values(func):
                    if isinstance(value, FunctionValue):
                        survey.ground.walk(value.module)
                        for result in results(value.function):
                            yield from _widths(result, survey, depth=1)
            case _:
                continue


def _own_cache(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    """`cached("procore_token", fetch_token, 5400)`: a cache of the project's own is handed a getter and a time."""
    renewal = next((found for a in call.args if (found := _handed(a.value, survey)) is not None), None)
    name = last_name(call.func)
    if renewal is None or name.lower() in survey.words.libraries.never or survey.words.is_other(name):
        return
    is_cache = any(word in name.lower() for word in survey.words.libraries.cache_words)
    for position, argument in enumerate(call.args):
        called = (argument.keyword,) if argument.keyword else survey.sinks.parameter(call, position)
        if not is_cache and not survey.words.is_lifetime(*called):
            continue
        for lifetime in survey.durations.of(argument.value):
            if survey.words.is_long(lifetime.seconds):
                names = (renewal.name, *names_in(*(a.value for a in call.args)), *lifetime.names)
                scene = Scene(names=names, site=site, origin=survey.origin(lifetime), acts=renewal.sent)
                yield cache_candidate(lifetime, call, f"The result of {quoted(renewal.name)} is kept this long.", scene)


def _handed(value: expr.Expr, survey: Survey) -> Renewal | None:
    return survey.roles.renewal(value) if isinstance(value, expr.Name | expr.Attribute | expr.Lambda) else None
