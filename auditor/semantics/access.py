"""Access paths followed: from the arguments of a call to what a model speaks of."""

from __future__ import annotations

from auditor.models.paths import ATTRIBUTE, AccessPath
from auditor.semantics.frame import Frame
from auditor.semantics.lookups import get
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.values import Piece, Place, Text, Values, join


def argument_at(path: AccessPath, arguments: Arguments) -> Values:
    """The argument at a path, however it is given; empty if it is not."""
    for part in path.parts:
        if isinstance(part, int) and part < len(arguments.positional):
            return arguments.positional[part]
        if isinstance(part, str) and part in arguments.keywords:
            return arguments.keywords[part]
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
