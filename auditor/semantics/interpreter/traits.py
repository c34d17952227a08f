"""Flags and kinds that the classes of a family declare each for itself: an object's class settles which one holds."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.semantics.domain.classes import class_attribute, is_kind_of, lookup_order
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue, Constant, Piece, Text, Value
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def traits(subject: facts.Expr, frame: Frame, machine: Machine) -> frozenset[bool | str]:
    """What the classes of the objects declare that `subject` (`self.nested`, `self.level`) asks; empty if any does not.

    Relatives declare something else, so nobody passes it: another class would have to be used.
    """
    if not isinstance(subject, facts.Attribute):
        return frozenset()
    found = {_trait(owner, subject.attr, machine) for owner in machine.seen_now(subject.base, frame)}
    return frozenset() if None in found else frozenset(each for each in found if each is not None)


def _trait(owner: Value, name: str, machine: Machine) -> bool | str | None:
    state = machine.state(owner)
    if not isinstance(state, InstanceState) or name in state.attrs or not isinstance(state.kind, ClassValue):
        return None
    own = _declared(state.kind, name)
    others = [cls for cls in machine.owners_of(name) if own is not None and _declared(cls, name) not in (None, own)]
    if any(is_kind_of(cls, state.kind.definition) for cls in others):
        return None  # The object may stand for one of a subclass.
    return own if any(_are_related(cls, state.kind, name) for cls in others) else None


def _declared(cls: ClassValue, name: str) -> bool | str | None:
    values, _ = class_attribute(cls, name)
    match values:
        case (Constant(value=bool() as flag),):
            return flag
        case (Text(parts=parts),) if all(isinstance(part, Piece) for part in parts):
            return "".join(part.text for part in parts if isinstance(part, Piece))
        case _:
            return None


def _are_related(cls: ClassValue, other: ClassValue, name: str) -> bool:
    """Whether both inherit from one class that binds the name, or one from the other."""
    mine = {each.definition for each in lookup_order(cls) if isinstance(each, ClassValue) and name in each.namespace}
    return any(isinstance(each, ClassValue) and each.definition in mine for each in lookup_order(other))
