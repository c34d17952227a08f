"""A method called on something unknown: if only one class of the project has it and sends, that class is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from auditor.model import quoted
from auditor.models.names import is_everywhere, is_telling_path, known_names, words_in
from auditor.semantics.domain.classes import is_enum, lookup_order
from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.texts import pieces_in, written_places
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    External,
    FunctionValue,
    Place,
    Ref,
    Text,
    Unknown,
    Values,
    join,
)
from auditor.semantics.interpreter.annotations import classes_named
from auditor.semantics.interpreter.candidates import CANDIDATES_LIMIT, Undecided, call_senders
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.observation import Observation


def resolve_by_name(
    target: Unknown, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | Undecided | None:
    """Call the method on objects of the classes it can belong to; None if the name does not tell any."""
    receiver, _, name = target.hint.rpartition(".")
    if not receiver or name.startswith("__") or "(" in target.hint:
        return None
    defining = [cls for cls in machine.owners_of(name) if defines(cls, name)]
    # A method's name of one word proves nothing about its receiver; every second object has a `get` or `run`.
    is_telling = len(words_in(name)) > 1
    named = _without_bases(cls for cls in defining if is_telling or _speaks_of(receiver, cls))

    def call(cls: ClassValue) -> Values:
        return join(*_called(cls, name, arguments, place, frame, machine))

    match named:
        case []:
            owners = [] if _is_of_a_server(target.hint, name) else _without_bases(defining)
            paths = _paths(arguments, name) if 0 < len(owners) <= CANDIDATES_LIMIT else frozenset()
            return _call_by_path(owners, call, name, paths, place, machine) if paths else None
        case [only]:
            return call(only) or None
        case _ if len(named) <= CANDIDATES_LIMIT:
            return call_senders(named, call, machine)
        case _:
            return None


def _call_by_path(
    owners: Iterable[ClassValue],
    call: Callable[[ClassValue], Values],
    name: str,
    paths: frozenset[Place],
    place: Place,
    machine: Machine,
) -> Values | Undecided | None:
    """Call the methods that make a path of the API out of what is written in these places; they are meant.

    Methods that every second object has are only looked for where a module speaks of no other vendor.
    """
    asked_in = place.module if is_everywhere(name) else ""

    def reaches_endpoint(sent: Iterable[Observation]) -> bool:
        return any(
            machine.knows(parse_url(url), asked_in) and not paths.isdisjoint(written_places((url,)))
            for observation in sent
            for url in observation.urls
            if isinstance(url, Text)
        )

    start = len(machine.observations)
    returned = call_senders(owners, call, machine, reaches_endpoint)
    if is_everywhere(name):
        doubt = f"whose {quoted(name)} is called is inferred from the path"
        sent = machine.observations[start:]
        machine.observations[start:] = [replace(each, inferred=(*each.inferred, doubt)) for each in sent]
    return returned


def _paths(arguments: Arguments, name: str) -> frozenset[Place]:
    """Where the pieces of a path are written that a method of this name is handed."""
    given = [value for group in (*arguments.positional, *arguments.keywords.values()) for value in group]
    if is_everywhere(name) and any(isinstance(value, FunctionValue) for value in given):
        return frozenset()  # A route of the project's own, with its handler.
    return frozenset(
        place
        for value in given
        if is_telling_path("".join(piece.text for piece in pieces_in((value,))), name)
        for place in written_places((value,))
    )


def _called(
    cls: ClassValue, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Iterator[Values]:
    """What the method of this name returns, on the newest objects of the class."""
    for ref in machine.known_instances(cls, frame)[:2]:
        for method in machine.attribute(ref, name, place, frame):
            is_new = isinstance(method, FunctionValue) and method.function not in machine.active
            if isinstance(method, FunctionValue) and is_new and _takes(method, arguments):
                yield machine.call(method, arguments, place, frame)


def _takes(method: FunctionValue, arguments: Arguments) -> bool:
    """Whether what is given fills every parameter that must be: `tokens.get()` is not a client's `get(path)`."""
    if arguments.open_positional or arguments.open_keywords:
        return True
    parameters = method.function.parameters[1:] if method.receiver is not None else method.function.parameters
    places = [parameter for parameter in parameters if parameter.kind == "positional"]
    left = (*places[len(arguments.positional) :], *(each for each in parameters if each.kind == "keyword"))
    return all(each.default is not None or each.name in arguments.keywords for each in left)


def _without_bases(classes: Iterable[ClassValue]) -> list[ClassValue]:
    """Of the classes that define a method, those that none of the others inherits it from."""
    owners = list(classes)
    bases = {id(base) for cls in owners for base in lookup_order(cls)[1:]}
    return [cls for cls in owners if id(cls) not in bases]


def _speaks_of(receiver: str, cls: ClassValue) -> bool:
    """Whether what is called is named after the class: `self.client`, `portal_client` for a `PortalClient`."""
    return bool(words_in(receiver.rpartition(".")[2]) & words_in(cls.definition.name))


def _is_of_a_server(hint: str, name: str) -> bool:
    """Whether `get` or `post` belongs to the project's own server, to a client for testing it, or to a double."""
    words = known_names("test_doubles_in_hints") | known_names("server_hints")
    return is_everywhere(name) and any(word in hint.lower() for word in words)


def defines(cls: ClassValue, name: str) -> bool:
    return any(isinstance(value, FunctionValue) for value in cls.namespace.get(name, ()))


def annotated_arguments(value: FunctionValue, frame: Frame, machine: Machine) -> dict[str, Values]:
    """What a framework that reads annotations passes to a function, as far as the project tells."""
    closure = closure_of(value)
    asked = {
        parameter.name: instances_for_annotation(classes_named(parameter.annotation, closure, machine), frame, machine)
        for parameter in value.function.parameters
        if parameter.default is None and parameter.annotation is not None
    }
    return {name: values for name, values in asked.items() if values}


def instances_for_annotation(values: Values, frame: Frame, machine: Machine) -> Values:
    """Objects that a parameter with this annotation may receive."""
    found: list[Values] = []
    for value in values:
        if isinstance(value, ClassValue) and is_enum(value):
            found.append(machine.elements((value,), frame))
        elif isinstance(value, ClassValue):
            found.append(machine.known_instances(value, frame)[:2])
        elif isinstance(value, Ref | Answer | Text):
            found.append((value,))
        elif isinstance(value, External) and machine.declarations.makes(value.name):
            found.append((machine.allocate(InstanceState(kind=value, attrs={}, place=None)),))
        elif isinstance(value, External) and (kind := machine.models.type(value.name)) and kind.headers:
            # Nobody is known to have made it: it may bring any headers.
            mapping = MappingState(entries={}, is_open=True, place=None, folds_case=True, is_implicit=True)
            attrs: dict[str, Values] = {kind.headers: (machine.allocate(mapping),)}
            found.append((machine.allocate(InstanceState(kind=value, attrs=attrs, place=None)),))
    return join(*found)
