"""What a very long function or module may cost beyond the usual: to look at each expression a few times."""

from __future__ import annotations

from auditor.facts.statements import Block
from auditor.facts.walk import expressions
from auditor.semantics.machine import Machine

# Blocks of fewer lines have enough with what every entry point may cost.
LONG_BLOCK = 200
# A loop is executed twice, and most of a branch once.
LOOKS = 3


def allow_for_length(block: Block, machine: Machine) -> None:
    """Let the entry point that is about to begin come to its end, if all it has is length."""
    lines = block[-1].span.line - block[0].span.line if block else 0
    if lines > LONG_BLOCK:
        machine.entry_limit = max(machine.entry_limit, LOOKS * sum(1 for _ in expressions(block)))
