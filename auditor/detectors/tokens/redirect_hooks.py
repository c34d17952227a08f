"""Sessions that override the library's decision to drop credentials when a redirect leaves the host."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.host_guards import guards_host
from auditor.detectors.files.links import Origin
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.credentials import HEADER
from auditor.detectors.shared.naming import names_in
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.scopes import Scope
from auditor.facts.statements import Assign, Block, Delete, If
from auditor.facts.walk import branches, calls_in, statements
from auditor.model import quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import goes_elsewhere
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue, External, Place, Text, Value
from auditor.semantics.resolution import Resolution


class Hook(Struct, frozen=True):
    """`owner` is the class (or the session) that keeps the header, `name` the method that was overridden."""

    owner: str
    name: str
    place: Place
    reasons: tuple[str, ...]


class _Sessions(Struct, frozen=True):
    """Where sessions are made: those that reach the vendor beyond doubt, those that may, those that reach others."""

    used: frozenset[Place]
    assumed: frozenset[Place]
    others: frozenset[Place]


def overridden_hooks(
    resolution: Resolution, knowledge: Knowledge, names: tuple[str, ...], links: FileLinks
) -> Iterator[Hook]:
    """Methods of session classes, and functions put in their place, that never look at the host."""
    sessions = _sessions(resolution, knowledge.vendor, links)
    for scope in resolution.scopes():
        function, owner = scope.function, scope.owner
        if function is not None and owner is not None and function.name in names:
            cls = resolution.class_of(owner)
            if (
                cls is None
                or resolution.models.session(library_bases(cls)) is None
                or _decides(function, resolution, knowledge)
            ):
                continue
            yield from _hook(cls, function, scope, sessions, knowledge.vendor, resolution)
        yield from _replaced(scope, names, sessions.used, resolution, knowledge)


def _sessions(resolution: Resolution, vendor: Vendor, links: FileLinks) -> _Sessions:
    used = {place for request in resolution.requests for place in request.observation.made("session")}
    assumed, others = set[Place](), set[Place]()
    for observation in resolution.observations:
        found = next(iter(links.links(observation)), None)
        if found is not None:
            is_named = found.origin is Origin.NAME
            (assumed if is_named else used).update(observation.made("session"))
        elif goes_elsewhere(observation, vendor):
            others.update(observation.made("session"))
    return _Sessions(frozenset(used), frozenset(assumed), frozenset(others))


def _hook(
    cls: ClassValue, function: Function, scope: Scope, sessions: _Sessions, vendor: Vendor, resolution: Resolution
) -> Iterator[Hook]:
    """A session class counts if the vendor is called through it, or if it is named after it and calls nobody else."""
    owner = cls.definition
    objects = resolution.states(tuple(resolution.instances(cls)), InstanceState)
    made = {place for state in objects for place in _made_at(state)}
    place = Place(scope.module.path, function.span)
    if made & sessions.used:
        yield Hook(owner.name, function.name, place, ())
    elif made & sessions.assumed:
        yield Hook(owner.name, function.name, place, ("What is fetched through it is a file link by its name.",))
    elif not made & sessions.others and vendor.is_named_in(owner.name, scope.module.path):
        reason = f"The name of {quoted(owner.name)} suggests that it is used for the vendor."
        yield Hook(owner.name, function.name, place, (reason,))


def _made_at(state: InstanceState) -> Iterator[Place]:
    """Where a session was made: the call of its class, or that of the library's constructor inside it."""
    if state.place is not None:
        yield state.place
    for value in state.attrs.get("_session_place", ()):
        if isinstance(value, Text) and value.place is not None:
            yield value.place


def _replaced(
    scope: Scope, names: tuple[str, ...], used: frozenset[Place], resolution: Resolution, knowledge: Knowledge
) -> Iterator[Hook]:
    """`session.rebuild_auth = lambda *args: None`."""
    for statement in scope.statements:
        for target, value in assignments(statement):
            if not isinstance(target, expr.Attribute) or target.attr not in names:
                continue
            functions = resolution.functions_of(value)
            if any(_decides(function, resolution, knowledge) for function in functions):
                continue
            if any(_is_used(session, used, resolution) for session in resolution.values(target.base)):
                yield Hook("This session", target.attr, Place(scope.module.path, statement.span), ())


def _is_used(value: Value, used: frozenset[Place], resolution: Resolution) -> bool:
    """A session through which the vendor is called, or the library's class of all sessions."""
    if isinstance(value, External):
        return bool(used) and resolution.models.session([value.name]) is not None
    state = resolution.state(value)
    return isinstance(state, InstanceState) and bool(used & set(_made_at(state)))


def _decides(function: Function, resolution: Resolution, knowledge: Knowledge) -> bool:
    """Whether the hook still takes the header away: by suffix, by itself, or by asking the library."""
    if guards_host(function.body, resolution, knowledge.vendor):
        return True
    if any(_put_back(function.body, {parameter.name for parameter in function.parameters})):
        return False
    if any(isinstance(statement, Delete) for statement in statements(function.body)):
        return True
    methods = (call.func for call in calls_in(function.body) if isinstance(call.func, expr.Attribute))
    return any(method.attr in (function.name, "pop", "should_strip_auth") for method in methods)


def _put_back(block: Block, handed: set[str]) -> Iterator[set[str]]:
    """Names in what the header is set to again, wherever the redirect leads: at once, or where there is a token."""
    for statement in block:
        match statement:
            case Assign(targets=(expr.Subscript(index=expr.Literal(value=str(key))),), value=value) if (
                key.lower() == HEADER
            ):
                yield {key, *names_in(value)} - handed
            case If(test=test, body=body):
                asked = set(names_in(test)) - handed
                yield from (names for names in _put_back(body, handed) if names & asked)
            case _:
                for _, inner in branches(statement):
                    yield from _put_back(inner, handed)
