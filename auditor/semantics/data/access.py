"""Access paths followed: from the arguments of a call to what a model speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from auditor.models.paths import ATTRIBUTE, AccessPath
from auditor.semantics.data.lookups import get
from auditor.semantics.domain.values import Piece, Place, Text, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


class Signature(Struct, frozen=True):
    """The parameters of a function, without `self`, as far as they are known."""

    names: tuple[str, ...] = ()
    defaults: Mapping[str, Values] = field(default_factory=dict)

    def name_at(self, part: str | int) -> str | None:
        """What a parameter is called that is named or counted."""
        if isinstance(part, str):
            return part
        return self.names[part] if part < len(self.names) else None

    def position_of(self, part: str | int) -> int | None:
        """Where a parameter stands that is named or counted."""
        if isinstance(part, int):
            return part
        return self.names.index(part) if part in self.names else None


_NONE = Signature()


def argument_at(path: AccessPath, arguments: Arguments, signature: Signature = _NONE) -> Values:
    """The argument at a path, however it is given; empty if it is not."""
    for part in path.parts:
        position, name = signature.position_of(part), signature.name_at(part)
        if position is not None and position < len(arguments.positional):
            return arguments.positional[position]
        if name is not None and name in arguments.keywords:
            return arguments.keywords[name]
    return ()


def led(values: Values, path: AccessPath, place: Place, frame: Frame, machine: Machine) -> Values:
    """What the steps of a path lead to from there."""
    for step in path.steps:
        if step.kind == ATTRIBUTE:
            values = join(*(machine.attribute(value, step.name, place, frame) for value in values))
        else:
            key = Text((Piece(step.name, place),), place)
            values = join(*(get(value, key, (), place, frame, machine) for value in values))
    return values
