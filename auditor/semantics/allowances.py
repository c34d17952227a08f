"""What a very long function or module may cost beyond the usual: more than each line once."""

from __future__ import annotations

from auditor.facts.statements import Block
from auditor.semantics.machine import Machine

# Blocks of fewer lines have enough with what every entry point may cost.
LONG_BLOCK = 1_000
# Evaluations: most lines need five, each branch of an `if` some more.
COST_OF_LINE = 15


def allow_for_length(block: Block, machine: Machine) -> None:
    """Let the entry point that is about to begin come to its end, if all it has is length."""
    lines = block[-1].span.line - block[0].span.line if block else 0
    if lines > LONG_BLOCK:
        machine.entry_limit = max(machine.entry_limit, COST_OF_LINE * lines)
