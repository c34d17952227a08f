"""Classes that a framework builds upon others by their names: `_inherit = "site.mixin"`, `_inherit = ["a", "b"]`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import force_setattr

from auditor.models.names import known_names
from auditor.semantics.data.stored_objects import classes_named
from auditor.semantics.domain.classes import ancestry, library_bases
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ClassValue, Values
from auditor.semantics.interpreter.machine import Machine


def link_registered_bases(machine: Machine) -> None:
    """Let such classes inherit from those of the project that they name; all modules have been executed."""
    linked: set[int] = set()
    for attribute in sorted(known_names("inherited_names")):
        for cls in machine.owners_of(attribute):
            _link(cls, attribute, linked, machine)


def _link(cls: ClassValue, attribute: str, linked: set[int], machine: Machine) -> None:
    """Link what a class is built upon, then the class: each inherits all of what its bases do."""
    if id(cls) in linked or not any(library_bases(cls)):
        return
    linked.add(id(cls))
    own = set(_registered(cls))
    named = (text for text in _texts(cls.namespace.get(attribute, ()), machine) if text not in own)
    bases = [base for text in named for base in classes_named(text, machine)]
    for base in bases:
        _link(base, attribute, linked, machine)
    if further := [base for base in bases if cls not in base.ancestors]:
        force_setattr(cls, "ancestors", ancestry((*further, *cls.bases)))


def _registered(cls: ClassValue) -> Iterator[str]:
    """What the framework calls the class itself: it may add to one of that name."""
    return (name for each in known_names("registered_names") for name in texts_in(cls.namespace.get(each, ())))


def _texts(found: Values, machine: Machine) -> Iterator[str]:
    items = (each for value in found for item in machine.positions(value) or () for each in item)
    return texts_in((*found, *items))
