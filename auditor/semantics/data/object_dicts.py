"""Attributes that an object gets all at once: `self.__dict__.update(config)`, `vars(self).update(config)`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.data.settings_documents import is_document
from auditor.semantics.data.spreading import UNPACKED, documents_in
from auditor.semantics.domain.states import InstanceState, MappingState, Presence
from auditor.semantics.domain.values import External, Method, Place, Ref, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

OBJECT_DICT = "__dict__"


def update_attributes(owner: Ref, arguments: Arguments, machine: Machine) -> None:
    """What the mappings hold becomes attributes; a settings document is asked when somebody reads one."""
    state = machine.state(owner)
    if not isinstance(state, InstanceState):
        return
    attrs = {**state.attrs, **arguments.keywords}
    documents = documents_in(arguments)
    for value in join(*arguments.positional):
        given = machine.state(value)
        if isinstance(given, MappingState):
            for key, entry in given.entries.items():
                if isinstance(key, str) and entry.presence is not Presence.UNTAKEN:
                    attrs[key] = join(entry.values, attrs.get(key, ()))
        elif is_document(value):
            documents = join(documents, (value,))
    if documents:
        attrs[UNPACKED] = join(documents, attrs.get(UNPACKED, ()))
    machine.heap[owner.id] = replace(state, attrs=attrs)


def make_namespace(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`SimpleNamespace(**config)`."""
    attrs = dict(arguments.keywords)
    if documents := documents_in(arguments):
        attrs[UNPACKED] = documents
    state = InstanceState(kind=External("types.SimpleNamespace"), attrs=attrs, place=place)
    return (machine.allocate(state),)


def attributes_of(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`vars(self)`."""
    owners = [value for value in join(*arguments.positional) if isinstance(value, Ref)]
    return tuple(Method(owner, OBJECT_DICT) for owner in owners) or unknown("vars()", "the object is not known", place)


def as_object(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A mapping whose keys are attributes too; of a settings document it is known what they hold."""
    given = (*arguments.given(0), *documents_in(arguments))
    documents = tuple(value for value in given if is_document(value))
    return documents or unknown("mapping()", "what a library holds", place)
