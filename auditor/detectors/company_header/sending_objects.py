"""Where to change one request alone: by the object that sends it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from auditor.detectors.shared.bindings import bound_in
from auditor.detectors.shared.naming import results
from auditor.facts import expressions as facts
from auditor.facts.definitions import Function
from auditor.facts.span import Span
from auditor.facts.statements import Assign, DefineFunction, Statement
from auditor.facts.walk import statements
from auditor.semantics.domain.classes import class_attribute, is_kind_of
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place
from auditor.semantics.interpreter.observation import Observation, SendingObject
from auditor.semantics.resolution import Resolution


class SendingObjects:
    """Answers about the requests of one call beside `others`, which send the header `name` that those do not."""

    def __init__(self, others: Iterable[Observation], name: str, resolution: Resolution) -> None:
        self._resolution = resolution
        known = list(others)
        self._handed = {site.place for other in known for site in other.chain if site.hands_header}
        senders = [other.sender for other in known if other.sender is not None]
        self._classes = {id(sender.cls): sender.cls for sender in senders}
        entries = (entry for other in known for entry in other.entries(name))
        self._written = [entry.place for entry in entries if entry.place is not None]
        self._made = {sender.made for sender in senders}

    def deciding_place(self, observation: Observation) -> Place | None:
        """The member of a class, the class, or the construction, by which a request differs from all others.

        None if callers decide: some of the others came by a call of their own that handed the header on.
        """
        sender = observation.sender
        if sender is None or not self._classes or self._handed - set(observation.way):
            return None
        if all(cls.definition is not sender.cls.definition for cls in self._classes.values()):
            own = _overriding_place(sender.cls, self._written, self._resolution)
            return own or self._construction(sender) or _head(sender.cls)
        return None if sender.made in self._made else sender.made

    def _construction(self, sender: SendingObject) -> Place | None:
        """A base of classes that do it right is not the one to change, but whoever takes the base itself."""
        is_base = any(is_kind_of(cls, sender.cls.definition) for cls in self._classes.values())
        return sender.made if is_base else None


def _head(cls: ClassValue) -> Place:
    """The first line of a class."""
    span = cls.definition.span
    bases = cls.definition.bases
    end = bases[-1].span if bases else replace(span, end_line=span.line, end_column=span.column)
    return Place(cls.module, span.to(end))


def _overriding_place(cls: ClassValue, done: Iterable[Place], resolution: Resolution) -> Place | None:
    """What `cls` gives back or holds in the place of a member in whose body another class does it (`done`)."""
    for place in dict.fromkeys(done):
        for other in resolution.classes:
            if other.module != place.module:
                continue
            for name in _members_at(other, place):
                found, owner = class_attribute(cls, name)
                # What the other class itself overrides is as it should be.
                if owner is None or owner is other or owner in other.ancestors:
                    continue
                functions = [value.function for value in found if isinstance(value, FunctionValue)]
                held = next((value.span for value in bound_in(name, owner.definition.body)), None)
                own = _returned(functions[0], owner, resolution) if functions else held
                if own is not None:
                    return Place(owner.module, own)
    return None


def _members_at(cls: ClassValue, place: Place) -> Iterator[str]:
    """The members of a class in which something is written."""
    for statement in cls.definition.body:
        match statement:
            case DefineFunction(function=function) if _spans(function.body, place):
                yield function.name
            case Assign(targets=targets, span=span) if span.covers(place.span):
                yield from (target.id for target in targets if isinstance(target, facts.Name))


def _spans(body: tuple[Statement, ...], place: Place) -> bool:
    return any(statement.span.covers(place.span) for statement in statements(body))


def _returned(function: Function, owner: ClassValue, resolution: Resolution) -> Span | None:
    """The mapping that a method gives back: where it is written, or where it is returned."""
    for result in results(function):
        for mapping in resolution.states(resolution.values(result), MappingState):
            made = mapping.place
            if made is not None and made.module == owner.module and _spans(function.body, made):
                return made.span
        return result.span
    return None
