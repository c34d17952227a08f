"""Caches and cookies that a token is put into for a fixed time."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.held_tokens import holds_token
from auditor.detectors.lifetimes.vocabulary import Duration
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.credentials import is_read_and_sent
from auditor.detectors.shared.naming import last_name, names_in, target_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import Sent
from auditor.detectors.shared.written import argument_of
from auditor.facts import expressions as expr
from auditor.facts.walk import expressions, subexpressions
from auditor.model import quoted
from auditor.models.names import is_named
from auditor.semantics.domain.texts import pieces_in
from auditor.semantics.domain.values import External, Method, ModuleValue, Text, Unknown, hint_of


def find_caches(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for call in site.calls:
            yield from _stored(call, site, analysis)
            yield from _named(call, site, analysis)
    methods = {duration.call for duration in analysis.words.cache_methods}
    for site in analysis.stores():
        for call in site.calls:
            # Asking for the name of the method first saves looking at values.
            if last_name(call.func) in methods and any(holds_token(a.value, analysis) for a in call.args):
                yield from _stored(call, site, analysis)


def _stored(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`cache.set("procore_token", token, 7200)`, `redis.setex(key, 7200, token)`."""
    if not isinstance(call.func, expr.Attribute):
        return
    kinds = _kinds(call.func.attr, analysis)
    rest = [a.value for a in call.args]
    for duration in kinds:
        value = argument_of(call, duration.keyword, duration.position)
        if value is None or _is_web(call, analysis):
            continue
        kept = [other for other in rest if other is not value]
        beside = list(_stored_beside(call, kept, site)) if len(kept) == 1 else []
        if any(_is_other_answer(one, analysis) for other in beside for one in other):
            continue
        if not _keeps_token(kept, call, analysis) and not any(_keeps_token(other, call, analysis) for other in beside):
            continue
        names = (*(n for k in kept for n in (*names_in(k), *agreed_texts_of(k, analysis))), *names_in(call.func))
        for lifetime in analysis.lifetimes(value, unit=duration.seconds):
            if not _is_of_another_call(lifetime, site, analysis):
                key, subject = (*kept[:2], None, None)[:2]
                told = "A token is cached this long."
                yield from cached(lifetime, value, told, names, site, subject=subject, key=key)


def _is_of_another_call(lifetime: Lifetime, site: Site, analysis: Analysis) -> bool:
    """Whether a caller of the function around passes the duration, together with something that is no token."""
    call = next(analysis.syntax.calls_around(lifetime.expression), None)
    if call is None or site.function is None or last_name(call.func) != site.function.name:
        return False
    rest = [a.value for a in call.args if all(part is not lifetime.expression for part in subexpressions(a.value))]
    return not _keeps_token(rest, call, analysis)


def _stored_beside(call: expr.Call, kept: list[expr.Expr], site: Site) -> Iterator[list[expr.Expr]]:
    """What other calls of the function put under the key: `store.hset(key, …)` before `store.expire(key, 7200)`."""
    for other in expressions(site.body):
        if not isinstance(other, expr.Call) or other is call or len(other.args) < 2:
            continue
        if names_in(other.args[0].value) == names_in(kept[0]) != ():
            yield [each.value for each in other.args]


def _kinds(method: str, analysis: Analysis) -> list[Duration]:
    """Where a method takes its lifetime; any method that has one by an unmistakable keyword counts."""
    known = [duration for duration in analysis.words.cache_methods if duration.call == method]
    anywhere = analysis.words.options.caches.anywhere
    return known or [Duration(call=method, keyword=each, position=None, seconds=1.0) for each in anywhere]


def _keeps_token(kept: list[expr.Expr], call: expr.Call, analysis: Analysis, *, is_cookie: bool = False) -> bool:
    """Whether key or value is an access token, by where it comes from or by name, and neither is something else."""
    words = analysis.words
    is_read_back = bool(kept) and is_read_and_sent(kept[0], analysis.resolution)
    if is_read_back or any(holds_token(one, analysis) or analysis.roles.handed(one) is not None for one in kept[1:]):
        return True
    texts = texts_of(kept[0], analysis) if kept else ()
    values = tuple(last_name(one) for one in kept[1:])
    if words.is_other(*texts[:1], *values) or words.is_refresh_token(*texts[:1], *values):
        return False
    is_named = words.is_token(*texts, *values, *(() if is_cookie else names_in(*kept[:1])))
    if is_named or is_cookie:
        return is_named
    return words.is_token(*_store_names(call.func, analysis)) and not any(
        _is_other_answer(one, analysis) for one in kept
    )


def _store_names(func: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """What the store is called that a method belongs to; the module it lies in says nothing about what it keeps."""
    match func:
        case expr.Attribute(base=base, attr=attr):
            return (*_store_names(base, analysis), attr)
        case _ if any(isinstance(value, ModuleValue) for value in analysis.resolution.values(func)):
            return ()
        case _:
            return names_in(func)


def _is_other_answer(kept: expr.Expr, analysis: Analysis) -> bool:
    """Whether something out of an answer is kept that was no answer to a request for a token."""
    sent = analysis.answerers(v for part in subexpressions(kept) for v in analysis.resolution.values(part))
    return bool(sent) and not any(one.is_token for one in sent)


def _named(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`token_cache = TTLCache(maxsize=1, ttl=7200)`."""
    targets = target_names(site.statement)
    if not targets or analysis.words.is_other(*targets):
        return
    name = last_name(call.func)
    kinds = [d for d in analysis.words.stores if "." in d.call and d.call.rpartition(".")[2] == name]
    if not kinds:
        return
    token = _filled_with(targets, site, analysis)
    if token is None and not analysis.words.is_token(*targets):
        return
    for duration in kinds:
        for use, lifetime in argument_lifetimes(call, duration, analysis):
            told = f"{quoted(targets[0])} keeps its entries this long."
            yield from cached(lifetime, use, told, targets, site, subject=token)


def _filled_with(targets: tuple[str, ...], site: Site, analysis: Analysis) -> expr.Expr | None:
    """The token that a cache gets somewhere in its module: `cache["token"] = …`, `cache.set("token", …)`."""
    for other in analysis.syntax.walk(site.module.path):
        for call in other.calls:
            is_method = isinstance(call.func, expr.Attribute) and last_name(call.func.base) in targets
            put = (a.value for a in call.args if is_method and holds_token(a.value, analysis))
            if (token := next(put, None)) is not None:
                return token
        for target, value in assignments(other.statement):
            is_entry = isinstance(target, expr.Subscript) and last_name(target.base) in targets
            if is_entry and holds_token(value, analysis):
                return value
    return None


def _is_web(call: expr.Call, analysis: Analysis) -> bool:
    """A request of an HTTP library is no cache."""
    return bool(analysis.traffic.behind_call(call)) or any(
        isinstance(value, External | Method | Unknown) and hint_of(value).startswith(("requests.", "httpx."))
        for value in analysis.resolution.values(call.func)
    )


def argument_lifetimes(call: expr.Call, duration: Duration, analysis: Analysis) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """What a call gives as the lifetime that a known library takes."""
    value = argument_of(call, duration.keyword, duration.position)
    if value is not None:
        yield from ((value, lifetime) for lifetime in analysis.lifetimes(value, unit=duration.seconds))


def cached(
    lifetime: Lifetime,
    use: expr.Expr,
    told: str,
    names: tuple[str, ...],
    site: Site,
    *,
    acts: frozenset[Sent] = frozenset(),
    subject: expr.Expr | None = None,
    key: expr.Expr | None = None,
) -> Iterator[Candidate]:
    """What a cache calls its lifetime (`timeout=`) says nothing about what is in it."""
    own = tuple(name for name in lifetime.names if not is_named(name, "cache_parameters"))
    found = [replace(lifetime, names=own)]
    return candidates(found, use, site, told, names, message="cache", acts=acts, subject=subject, key=key)


def find_cookies(analysis: Analysis) -> Iterator[Candidate]:
    options = analysis.words.options
    for site in analysis.sites():
        for call in site.calls:
            if last_name(call.func) in options.cookies.methods:
                yield from _set_cookie(call, site, analysis)


def _set_cookie(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    ages = [a.value for a in call.args if a.keyword in analysis.words.options.cookies.keywords]
    held = [a.value for a in call.args if a.keyword in (None, "key", "name", "value")][:2]
    if not ages or not _keeps_token(held, call, analysis, is_cookie=True):
        return
    names = tuple(name for one in held for name in (*names_in(one), *texts_of(one, analysis)))
    key, subject = (*held, None, None)[:2]
    told = "The cookie with the token lasts this long."
    for age in ages:
        for use, found in _ages(age, analysis):
            yield from candidates(found, use, site, told, names, message="cookie", subject=subject, key=key)


def _ages(age: expr.Expr, analysis: Analysis) -> Iterator[tuple[expr.Expr, tuple[Lifetime, ...]]]:
    """The age itself, or what is added to a moment (`expires=now + timedelta(hours=2)`)."""
    for expression in subexpressions(age):
        if found := analysis.lifetimes(expression):
            yield expression, found
            return


def texts_of(expression: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """Every literal stretch of the texts that an expression may be."""
    return tuple(piece.text for piece in pieces_in(analysis.resolution.values(expression)))


def agreed_texts_of(expression: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """The literal stretches of the one text that an expression is; none where it is a different one for each caller."""
    values = {value.parts for value in analysis.resolution.values(expression) if isinstance(value, Text)}
    return texts_of(expression, analysis) if len(values) == 1 else ()
