"""Caches that keep a token for a fixed time, around a function that gets it or around the token itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.ground import Site
from auditor.detectors.lifetimes.libraries import Duration
from auditor.detectors.lifetimes.moments import bindings, is_now
from auditor.detectors.lifetimes.naming import last_name, names_in, scope_names, target_names
from auditor.detectors.lifetimes.ownership import Scene
from auditor.detectors.lifetimes.roles import Renewal
from auditor.detectors.lifetimes.spelled import texts_of
from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import subexpressions
from auditor.semantics.values import External, Method, Unknown, hint_of


def find_caches(survey: Survey) -> Iterator[Candidate]:
    for sites in survey.modules():
        for site in sites:
            if isinstance(site.statement, stmt.DefineFunction):
                yield from _decorated(site, survey)
            for expression in survey.expressions(site):
                if isinstance(expression, expr.Call):
                    yield from _stored(expression, site, survey)
                    yield from _named(expression, site, survey)
                    yield from _bucket(expression, site, survey)
                    yield from _own_cache(expression, site, survey)


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
            yield _candidate(lifetime, use, f"`{function.name}` is cached for so long.", scene)


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
    if not isinstance(expression, expr.Call):
        return
    name = last_name(expression.func)
    if name.lower() in survey.words.libraries.never or survey.words.is_other(name):
        return
    known = [d for d in survey.words.libraries.cache_calls if d.call.rpartition(".")[2] == name]
    for duration in known or [d for d in survey.words.libraries.cache_methods if d.call == name]:
        yield from _argument(expression, duration, survey)
    if not known:
        yield from _by_keyword(expression, name, survey)
    for argument in expression.args:
        yield from _cache_lifetimes(argument.value, survey, depth=depth + 1)


def _argument(call: expr.Call, duration: Duration, survey: Survey) -> Iterator[tuple[expr.Expr, Lifetime]]:
    value = argument_of(call, duration.keyword, duration.position)
    if value is not None:
        for lifetime in survey.durations.of(value, unit=duration.seconds):
            if survey.words.is_long(lifetime.seconds):
                yield value, lifetime


def _by_keyword(call: expr.Call, name: str, survey: Survey) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """Caches that are not known: their name says cache, or the keyword says how long."""
    libraries = survey.words.libraries
    is_cache = any(word in name.lower() for word in libraries.cache_words)
    for argument in call.args:
        if argument.keyword is None:
            is_length = is_cache
        else:
            is_length = argument.keyword in libraries.cache_keywords
        if is_length:
            for lifetime in survey.durations.of(argument.value):
                if survey.words.is_long(lifetime.seconds):
                    yield argument.value, lifetime
    if is_cache:
        for lifetime in survey.durations.spelled_in_units(call):
            if survey.words.is_long(lifetime.seconds):
                yield call, lifetime


def _stored(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    """`cache.set("procore_token", token, 7200)`, `redis.setex(key, 7200, token)`."""
    if not isinstance(call.func, expr.Attribute) or _is_web(call, survey):
        return
    kinds = _kinds(call.func.attr, survey)
    rest = [a.value for a in call.args]
    for duration in kinds:
        value = argument_of(call, duration.keyword, duration.position)
        if value is None:
            continue
        kept = [other for other in rest if other is not value]
        if not _keeps_token(kept, call, survey):
            continue
        names = (*(n for k in kept for n in (*names_in(k), *texts_of(k, survey))), *names_in(call.func))
        for lifetime in survey.durations.of(value, unit=duration.seconds):
            if survey.words.is_long(lifetime.seconds):
                scene = Scene(
                    names=(*names, *lifetime.names, *scope_names(site.function, None)[-1:]),
                    site=site,
                    origin=survey.origin(lifetime),
                    subject=next((k for k in kept[1:]), None),
                )
                yield _candidate(lifetime, value, "A token is put into a cache for so long.", scene)


def _kinds(method: str, survey: Survey) -> list[Duration]:
    """Where a method takes its lifetime; any method that has one by an unmistakable keyword counts."""
    libraries = survey.words.libraries
    known = [duration for duration in libraries.cache_methods if duration.call == method]
    return known or [
        Duration(call=method, keyword=keyword, position=None, seconds=1.0) for keyword in libraries.cache_anywhere
    ]


def _keeps_token(kept: list[expr.Expr], call: expr.Call, survey: Survey) -> bool:
    """Whether key or value is an access token, and neither is something else."""
    words = survey.words
    key = (*names_in(*kept[:1]), *(text for one in kept[:1] for text in texts_of(one, survey)))
    values = tuple(last_name(one) for one in kept[1:])
    literal = next(iter(texts_of(kept[0], survey)), "") if kept else ""
    if words.is_other(literal, *values) or words.is_refresh_token(literal, *values):
        return False
    if words.is_token(*key, *values):
        return True
    field = words.vendor.oauth.access_token_field
    return any(field in names_in(one) for one in kept) or words.is_token(*names_in(call.func))


def _named(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    """`token_cache = TTLCache(maxsize=1, ttl=7200)`."""
    name = last_name(call.func)
    kinds = [d for d in survey.words.libraries.cache_calls if d.call.rpartition(".")[2] == name]
    targets = target_names(site.statement)
    if not kinds or survey.words.is_other(*targets):
        return
    if not survey.words.is_token(*targets) and not _is_filled_with_token(targets, site, survey):
        return
    for duration in kinds:
        for use, lifetime in _argument(call, duration, survey):
            names = (*targets, *lifetime.names)
            scene = Scene(names=names, site=site, origin=survey.origin(lifetime))
            yield _candidate(lifetime, use, f"`{targets[0]}` keeps what is in it for so long.", scene)


def _is_filled_with_token(targets: tuple[str, ...], site: Site, survey: Survey) -> bool:
    """Whether a cache gets a token somewhere in its module: `cache["token"] = …`."""
    for other in survey.ground.walk(site.module.path):
        if isinstance(other.statement, stmt.Assign):
            for target in other.statement.targets:
                if isinstance(target, expr.Subscript) and last_name(target.base) in targets:
                    names = (*texts_of(target.index, survey), last_name(other.statement.value))
                    if survey.words.is_token(*names) and not survey.words.is_other(*names):
                        return True
    return False


def _bucket(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    """`_token(int(time.time() // 4500))`: an argument that only exists to make a cache forget."""
    for argument in call.args:
        for expression in subexpressions(argument.value):
            match expression:
                case expr.Binary(op="//" | "/", left=left, right=right) if is_now(left):
                    renewal = survey.roles.renewal(call.func)
                    if renewal is None:
                        continue
                    for lifetime in survey.durations.of(right):
                        if survey.words.is_long(lifetime.seconds):
                            names = (renewal.name, *names_in(call.func), *lifetime.names)
                            scene = Scene(names=names, site=site, origin=survey.origin(lifetime), acts=renewal.sent)
                            told = f"`{renewal.name}` is asked again when the clock has moved on by so much."
                            yield _candidate(lifetime, right, told, scene)
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
                yield _candidate(lifetime, call, f"What `{renewal.name}` gets is kept for so long.", scene)


def _handed(value: expr.Expr, survey: Survey) -> Renewal | None:
    return survey.roles.renewal(value) if isinstance(value, expr.Name | expr.Attribute | expr.Lambda) else None


def _is_web(call: expr.Call, survey: Survey) -> bool:
    """A request of an HTTP library is no cache."""
    return bool(survey.traffic.behind_call(call)) or any(
        isinstance(value, External | Method | Unknown) and hint_of(value).startswith(("requests.", "httpx."))
        for value in survey.resolution.values(call.func)
    )


def argument_of(call: expr.Call, keyword: str, position: int | None) -> expr.Expr | None:
    """The argument of a keyword, or at a position (from 0)."""
    for argument in call.args:
        if argument.keyword and argument.keyword == keyword:
            return argument.value
    positional = [a for a in call.args if a.keyword is None]
    if position is None or position >= len(positional) or any(a.star for a in positional[: position + 1]):
        return None
    return positional[position].value


def _candidate(lifetime: Lifetime, use: expr.Expr, told: str, scene: Scene) -> Candidate:
    """What a cache calls its lifetime (`timeout=`) says nothing about what is in it."""
    names = tuple(name for name in lifetime.names if name not in _PARAMETERS)
    return Candidate(lifetime=replace(lifetime, names=names), use=use, message="cache", told=told, scene=scene)


_PARAMETERS = frozenset({"timeout", "time", "ex", "px", "ttl", "expire", "seconds", "cached", "memoize", "cache"})
