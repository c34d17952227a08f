"""What a very long function or module may cost beyond the usual: to look at each expression a few times."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts.statements import Block, DefineClass
from auditor.facts.walk import expressions, statements
from auditor.semantics.interpreter.machine import Machine

# Blocks of fewer lines have enough with what every entry point may cost.
LONG_BLOCK = 200
# A loop is executed twice, and most of a branch once.
LOOKS = 3


def allow_for_length(block: Block, machine: Machine) -> None:
    """Let the entry point that is about to begin come to its end, if all it has is length."""
    executed = [each for each in _executed(block) if each]
    if sum(each[-1].span.line - each[0].span.line for each in executed) > LONG_BLOCK:
        count = sum(1 for each in executed for _ in expressions(each))
        machine.entry_limit = max(machine.entry_limit, LOOKS * count)


def _executed(block: Block) -> Iterator[Block]:
    """A block and the bodies of the classes in it, which are executed where they stand."""
    yield block
    for statement in statements(block):
        if isinstance(statement, DefineClass):
            yield from _executed(statement.definition.body)
