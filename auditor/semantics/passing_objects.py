"""Objects that a program makes in passing: `api.resource("sub_jobs").list()`.

Nobody outside gets hold of such an object: the path that it was given says nothing of methods that nobody calls on it.
Only the class that it inherits from may keep it: `Export("sub_jobs")` is a task once `BaseOperator.__init__` has run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from auditor.facts.walk import extent
from auditor.semantics.domain.classes import class_attribute, library_bases, project_classes
from auditor.semantics.domain.states import InstanceState, ListState
from auditor.semantics.domain.texts import pieces_in, written_places
from auditor.semantics.domain.values import ClassValue, External, Fixed, Place, Ref, Value, Values
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.interpreter.shapes import ShapelessError, shape, shape_of_state


def objects_in_passing(given: Iterable[Values], machine: Machine) -> set[int]:
    """The numbers of objects that were made so far, and that no module, class, other object or framework holds.

    `given` is what functions give to somebody outside; what outsiders make is theirs.
    """
    mentions = list(machine.synthetic)
    for state in machine.heap.states():
        with suppress(ShapelessError):
            shape_of_state(state, mentions)
    named = [frame.names for frame in machine.module_frames.values()]
    named.extend(cls.namespace for cls in machine.class_values.values())
    for values in (*given, *(values for names in named for values in names.values())):
        with suppress(ShapelessError):
            shape(values, mentions)
    held = {ref.id for ref in mentions}
    return {
        ref.id
        for made in machine.instances.values()
        for ref in made
        if ref.id not in held and not _is_of_framework(machine.kind(ref))
    }


def _is_of_framework(kind: ClassValue | External | None) -> bool:
    """Whether an object's class inherits from one that neither the project nor Python itself brings.

    Records (`class Resource(BaseModel)`) have no constructor of their own, and a library keeps none of them.
    """
    if not isinstance(kind, ClassValue) or not class_attribute(kind, "__init__")[0]:
        return False
    names = library_bases(kind)
    return any(name.partition(".")[0] not in sys.stdlib_module_names for name in names)


def drop_given_paths(receiver: Ref, start: int, machine: Machine) -> None:
    """Forget the requests from `start` on whose paths end in what the object was given from outside its class."""
    state = machine.state(receiver)
    if not isinstance(state, InstanceState) or not isinstance(state.kind, ClassValue):
        return
    bodies = [Place(cls.module, extent(cls.definition)) for cls in project_classes(state.kind)]
    kept = (each for values in state.attrs.values() for value in values for each in (value, *_items(value, machine)))
    given = {place for place in written_places(kept) if not any(body.covers(place) for body in bodies)}
    own = [seen for seen in machine.observations[start:] if given.isdisjoint(_ends(seen))]
    if len(own) < len(machine.observations) - start:
        machine.drop_observations(start, but=own)


def _items(value: Value, machine: Machine) -> Values:
    state = machine.state(value) or value
    items = state.items if isinstance(state, Fixed | ListState) else ()
    return tuple(one for group in items for one in group)


def _ends(seen: Observation) -> Iterator[Place]:
    """Where the last words of a request's addresses are written."""
    for url in seen.urls:
        last = next((piece for piece in reversed([*pieces_in((url,))]) if piece.text.strip("/")), None)
        if last is not None and last.place is not None:
            yield last.place
