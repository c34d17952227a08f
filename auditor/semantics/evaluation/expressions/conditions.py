"""Boolean operators, comparisons and conditional expressions."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.semantics.data.truth import can_be, is_passed_by, narrowed
from auditor.semantics.domain.values import Values, join, unknown
from auditor.semantics.interpreter.branches import untaken
from auditor.semantics.interpreter.dispatch import is_for_other_methods, methods_of
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def boolean(fact: facts.Boolean, frame: Frame, machine: Machine) -> Values:
    """`a or b`: what `a` may be when it is true, or `b`; `and` the other way round."""
    wanted = fact.op == "or"
    left = machine.evaluate(fact.left, frame)
    kept = tuple(value for value in left if can_be(value, wanted, machine))
    if not any(can_be(value, not wanted, machine) for value in left):
        return kept
    before = dict(frame.names)
    narrowed(fact.left, not wanted, frame, machine)
    right = machine.evaluate(fact.right, frame)
    for name, values in before.items():
        frame.names[name] = values
    return join(kept, right)


def compare(fact: facts.Compare, frame: Frame, machine: Machine) -> Values:
    machine.evaluate(fact.left, frame)
    for comparator in fact.comparators:
        machine.evaluate(comparator, frame)
    return unknown("", "a condition", machine.place(frame, fact.span))


def conditional(fact: facts.Conditional, frame: Frame, machine: Machine) -> Values:
    machine.evaluate(fact.test, frame)
    found: Values = ()
    for outcome, branch in ((True, fact.body), (False, fact.orelse)):
        if is_for_other_methods(fact.test, outcome, frame, machine):
            continue
        before = dict(frame.names)
        feasible = narrowed(fact.test, outcome, frame, machine)
        was_passed_by = frame.is_passed_by
        is_other = is_passed_by(fact.test, outcome, frame, machine)
        frame.is_passed_by = was_passed_by or is_other
        values = machine.evaluate(branch, frame)
        frame.is_passed_by = was_passed_by
        for name, known in before.items():
            frame.names[name] = known
        kept = values if feasible else untaken(values, machine)
        if is_other and methods_of(kept):
            continue  # The HTTP method of other paths.
        found = join(found, kept)
    return found
