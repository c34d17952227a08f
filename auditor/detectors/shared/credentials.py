"""Whether a request carries credentials, and which values are those that the vendor is sent."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from auditor.detectors.shared.answer_keys import keys_of, parts_of
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import looked_up
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class, Function
from auditor.facts.walk import subexpressions
from auditor.semantics.domain.classes import is_kind_of, project_classes
from auditor.semantics.domain.states import Entry, Presence
from auditor.semantics.domain.texts import with_holes
from auditor.semantics.domain.values import Answer, External, Ref, Text, Unknown, Value
from auditor.semantics.interpreter.observation import HeaderSet, Observation
from auditor.semantics.resolution import Resolution

HEADER = "authorization"
# Locals that are made of locals; a key stands near what is looked up under it.
_STEPS_LIMIT = 12


class Sent(Enum):
    """`untaken`: only on a way that this caller does not take."""

    YES = "yes"
    MAYBE = "maybe"
    UNTAKEN = "untaken"
    NO = "no"


def credentials(observation: Observation) -> Sent:
    """What the headers and the `auth` option together say; one doubtful possibility makes the answer doubtful."""
    if any(isinstance(value, External | Ref | Unknown) for value in observation.options.get("auth", ())):
        return Sent.MAYBE
    found = {_of_set(headers) for headers in observation.headers} or {Sent.NO}
    return found.pop() if len(found) == 1 else Sent.MAYBE


def _of_set(headers: HeaderSet) -> Sent:
    """`{"Authorization": ""}` takes a session's header away."""
    entry = headers.entries.get(HEADER)
    values = entry.values if entry is not None else ()
    is_empty = bool(values) and all(isinstance(value, Text) and value.literal == "" for value in values)
    return is_sent(None if is_empty else entry, headers)


def is_sent(entry: Entry | None, headers: HeaderSet) -> Sent:
    """What one possibility of a request says about a header of which this is the entry."""
    if entry is None:
        return Sent.MAYBE if headers.is_open else Sent.NO
    return {Presence.PRESENT: Sent.YES, Presence.MAYBE: Sent.MAYBE, Presence.UNTAKEN: Sent.UNTAKEN}[entry.presence]


def sent_as_authorization(resolution: Resolution) -> frozenset[Value]:
    """What the vendor is sent as authorization, as far as meeting it again means that it is the same."""
    return resolution.once(
        sent_as_authorization,
        lambda: frozenset(
            part
            for request in resolution.requests
            for part in credential_parts(request.observation)
            if is_distinct(part, resolution)
        ),
    )


def credential_parts(observation: Observation) -> Iterator[Value]:
    """What the credentials of a request are made of, by all possibilities of its headers."""
    return (part for entry in observation.entries(HEADER) for value in entry.values for part in parts_of(value))


def is_read_and_sent(key: expr.Expr, resolution: Resolution) -> bool:
    """Whether what stores keep under a key is sent to the vendor so: `cookies["pc"]`, `store.get(f"pc:{user}")`."""
    sent = resolution.once(is_read_and_sent, lambda: frozenset(_sent_keys(resolution)) - {""})
    return _key_text(key, resolution) in sent


def reads_what_is_sent(expression: object, resolution: Resolution) -> bool:
    """Whether an expression reads what stands under such a key: `request.cookies["pc"]`, `store.get("pc")`."""
    # `keyring.get_password("procore", user)` asks first whose it is.
    _, key = looked_up(expression)
    return key is not None and is_read_and_sent(key, resolution)


def _sent_keys(resolution: Resolution) -> Iterator[str]:
    syntax = syntax_of(resolution)
    for value in sent_as_authorization(resolution):
        _, key = looked_up(syntax.at(value.place) if isinstance(value, Unknown) else None)
        if key is not None:
            yield _key_text(key, resolution)


def _key_text(key: expr.Expr, resolution: Resolution) -> str:
    """The one text that a key is, with holes for what differs from call to call."""
    found = {with_holes(value) for value in resolution.values(key) if isinstance(value, Text)}
    told = found.pop() if len(found) == 1 else ""
    return told if told.strip("{}:-_/.") else ""


def is_distinct(value: Value, resolution: Resolution) -> bool:
    """Whether meeting this value again means that it is the same thing."""
    match value:
        case Answer():
            return bool(keys_of(value))
        case Unknown(hint=hint, place=place):
            return bool(hint) and place is not None and not _is_keyed(value, resolution)
        case _:
            return False


def _is_keyed(value: Unknown, resolution: Resolution) -> bool:
    """Whether what is read depends on a parameter for which callers pass several texts: `take("a")`, `take("b")`.

    Or on the object of a base class that several classes share, of which each may be another service's.
    """
    syntax = syntax_of(resolution)
    written, site = syntax.at(value.place), syntax.site_at(value.place)
    function = site.function if site is not None else None
    if written is None or site is None or function is None:
        return False
    if site.owner is not None and _is_of_object(written, function) and _heirs(site.owner, resolution) > 1:
        return True
    parameters = {parameter.name for parameter in function.parameters}
    assigned = syntax.assigned(function.body)
    pending, met = [written], set[str]()
    while pending and len(met) <= _STEPS_LIMIT:
        for part in subexpressions(pending.pop()):
            if not isinstance(part, expr.Name) or part.id in met:
                continue
            met.add(part.id)
            if part.id in parameters:
                texts = {v.literal for v in resolution.values(part) if isinstance(v, Text) and v.literal is not None}
                if len(texts) > 1:
                    return True
            pending.extend(assigned.get(part.id, ()))
    return False


def _is_of_object(written: expr.Expr, function: Function) -> bool:
    """Whether an attribute of the object itself is read: `self.connection.token`."""
    base = written
    while isinstance(base, expr.Attribute | expr.Subscript):
        base = base.base
    first = function.parameters[0].name if function.parameters else ""
    return base is not written and isinstance(base, expr.Name) and base.id == first


def _heirs(owner: Class, resolution: Resolution) -> int:
    """How many classes inherit from one without further heirs of their own."""
    below = [cls for cls in resolution.classes if cls.definition is not owner and is_kind_of(cls, owner)]
    inner = {id(base.definition) for cls in below for base in project_classes(cls)[1:]}
    return sum(id(cls.definition) not in inner for cls in below)
