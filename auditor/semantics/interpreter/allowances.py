"""What an entry point may cost: its share of the whole, and more if it is very long."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts.statements import Block, DefineClass
from auditor.facts.walk import expressions, statements
from auditor.semantics.domain.limits import ENTRY_BUDGET, ENTRY_MINIMUM, FAIRNESS, PROJECT_BUDGET
from auditor.semantics.interpreter.machine import Machine

# Blocks of fewer lines have enough with what every entry point may cost.
LONG_BLOCK = 200
# A loop is executed twice, and most of a branch once.
LOOKS = 3


def share_budget(entries_left: int, machine: Machine, share: float = 1.0) -> None:
    """Limit the next entry point to a fair part of what is left; large projects have many small ones."""
    left = int(PROJECT_BUDGET * share) - machine.steps
    machine.entry_limit = max(ENTRY_MINIMUM, min(ENTRY_BUDGET, FAIRNESS * left // max(entries_left, 1)))


def note_unfinished(path: str, machine: Machine) -> None:
    """Count an entry point of a module that the budget (or the stack) did not allow to be followed to its end."""
    if machine.overflown or machine.entry_steps > machine.entry_limit or machine.steps > PROJECT_BUDGET:
        machine.unfinished[path] = machine.unfinished.get(path, 0) + 1
    machine.overflown = False


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
