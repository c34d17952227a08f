"""What repeats a request when it fails: decorators, loops around a swallowed error, adapters that retry a POST."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.oauth_requests import OAuthRequest, session_values
from auditor.detectors.shared.sent_places import asking_call
from auditor.detectors.shared.syntax import Site, syntax_of
from auditor.detectors.shared.written import call_at, keyword, written_text
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.names import plain_name
from auditor.facts.scopes import Scope
from auditor.facts.walk import calls_in, statements, subexpressions
from auditor.model import Phrase
from auditor.models.names import is_named, speaks_of
from auditor.semantics.domain.values import Place, Unknown, hint_of
from auditor.semantics.resolution import Resolution


class Repeat(Struct, frozen=True):
    """What repeats a request: how to name it, and where it is written if it has a place of its own.

    `is_for_it` if the function that is repeated asks for this request itself.
    """

    name: str
    place: Place | None = None
    is_for_it: bool = False


def repeat_of(sent: OAuthRequest, decorators: tuple[str, ...], resolution: Resolution) -> Repeat | None:
    """What repeats the request; None if nothing does."""
    found = asking_call(sent, resolution)
    asking = found[0] if found is not None else None
    for _, scope in _way(sent, resolution):
        for decorator in scope.function.decorators if scope.function is not None else ():
            name = _retry_name(decorator, decorators, resolution)
            if name is not None:
                is_for_it = found is not None and found[1].function is scope.function
                return Repeat(name, Place(scope.module.path, decorator.span), is_for_it=is_for_it)
    syntax = syntax_of(resolution)
    for call, scope in _way(sent, resolution):
        syntax.walk(scope.module.path)
        if _in_retry_loop(syntax.site(call)) or (call is asking and _is_tried_again(syntax.site(call))):
            return Repeat(Phrase("the code around it"))
        if _has_retrying_adapter(call, resolution):
            return Repeat(Phrase("the session's adapter"))
    return None


def _way(sent: OAuthRequest, resolution: Resolution) -> Iterator[tuple[facts.Call, Scope]]:
    """The call that sends, and those on the way to it in functions that are about tokens, the innermost first."""
    if sent.call is not None and sent.scope is not None:
        yield sent.call, sent.scope
    found = asking_call(sent, resolution)
    asking = found[0] if found is not None else None
    is_sender = asking is not sent.call
    for site in reversed(sent.request.observation.chain):
        found = call_at(site.place, resolution)
        function = found[1].function if found is not None else None
        if found is None or function is None or not (is_sender or speaks_of(function.qualname, "about_tokens")):
            return
        yield found
        is_sender = is_sender and found[0] is not asking


def _retry_name(decorator: facts.Expr, wanted: tuple[str, ...], resolution: Resolution) -> str | None:
    """What a decorator is called that repeats; of a function of the project, what it decorates with itself."""
    func = decorator.func if isinstance(decorator, facts.Call) else decorator
    # `def stubborn(func): return retry(stop=stop_after_attempt(3))(func)`
    made = (call for function in resolution.functions_of(func) for call in calls_in(function.body))
    names = (_own_name(each, wanted, resolution) for each in (decorator, *made))
    return next((name for name in names if name is not None), None)


def _own_name(decorator: facts.Expr, wanted: tuple[str, ...], resolution: Resolution) -> str | None:
    func = decorator.func if isinstance(decorator, facts.Call) else decorator
    # `stubborn = retry(stop=stop_after_attempt(3))`
    kept = (hint_of(value) for value in resolution.values(func))
    names = {*resolution.library_names(func), *(hint.removesuffix("()") for hint in kept if hint.endswith("()"))}
    spelled = plain_name(func)
    for entry in wanted:
        dotted, _, needed = entry.partition(":")
        last = dotted.rpartition(".")[2]
        if needed:
            given = keyword(decorator, needed) if isinstance(decorator, facts.Call) else None
            is_off = isinstance(given, facts.Literal) and not given.value
            if given is not None and not is_off and spelled in (last, "task", "shared_task", "flow"):
                return f"{spelled}({needed}=…)"
        elif dotted in names or (not names and spelled == last and last != "task"):
            return dotted if dotted in names else spelled
    return None


def _in_retry_loop(site: Site) -> bool:
    """`for attempt in range(3): try: … except: continue`, all in one function."""
    swallowed = False
    for inner, around in site.outwards():
        match around:
            case stmt.Try(handlers=handlers) if inner.branch == "body":
                swallowed = swallowed or any(not _leaves(handler.body) for handler in handlers)
                # `raise self.retry(exc=error)`: the task runs again, with the arguments it had.
                if any(plain_name(call.func) == "retry" for handler in handlers for call in calls_in(handler.body)):
                    return True
            case stmt.For(source=facts.Call() as source) if is_named(plain_name(source.func), "retry_makers"):
                return True
            case stmt.For(source=source, target=target) if inner.branch == "body" and swallowed:
                return _counts(source) or _is_attempt(target)
            case stmt.While(test=test) if inner.branch == "body" and swallowed:
                return _is_attempt(test)
    return False


def _leaves(block: stmt.Block) -> bool:
    return any(
        isinstance(s, stmt.Raise | stmt.Return) or (isinstance(s, stmt.Jump) and s.kind == "break") for s in block
    )


def _is_tried_again(site: Site) -> bool:
    """`for attempt in range(3):` around a request that is sent each time, until an answer is good."""
    for inner, around in site.outwards():
        match around:
            case stmt.For(source=source, target=target, body=body) if inner.branch == "body":
                return (_counts(source) or _is_attempt(target) or _is_attempt(source)) and _ends_early(body)
            case stmt.With() | stmt.Try():
                continue
            case _:
                break
    return False


def _ends_early(block: stmt.Block) -> bool:
    """`if answer.ok: return …`: the loop goes on when the first attempt brought nothing."""
    conditions = [statement for statement in statements(block) if isinstance(statement, stmt.If)]
    return not _leaves(block) and any(_leaves(branch) for one in conditions for branch in (one.body, one.orelse))


def _counts(source: facts.Expr) -> bool:
    return isinstance(source, facts.Call) and plain_name(source.func) == "range"


def _is_attempt(expression: facts.Expr) -> bool:
    return any(speaks_of(plain_name(part), "attempts") for part in subexpressions(expression))


def _has_retrying_adapter(call: facts.Call, resolution: Resolution) -> bool:
    """An adapter mounted on the session whose `Retry` covers POST; by default it does not.

    The session's method may be what is called, or what is handed over to be called.
    """
    methods = (call.func, *(argument.value for argument in call.args))
    adapters = (value for method in methods for value in session_values(method, "_adapters", resolution))
    for adapter in adapters:
        place = adapter.place if isinstance(adapter, Unknown) else None
        made = call_at(place, resolution)
        retries = keyword(made[0], "max_retries") if made is not None else None
        if retries is None:
            continue
        for value in resolution.values(retries):
            where: Place | None = value.place if isinstance(value, Unknown) else None
            policy = call_at(where, resolution)
            given = policy[0].args if policy is not None else ()
            if any(is_named(one.keyword, "retried_methods") and _covers_post(one.value) for one in given):
                return True
    return False


def _covers_post(methods: facts.Expr) -> bool:
    if isinstance(methods, facts.Literal):
        return not methods.value
    return "POST" in map(written_text, subexpressions(methods))
