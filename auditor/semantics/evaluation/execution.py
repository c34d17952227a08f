"""Statements: blocks are executed in order, branches are executed apart and joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # a statement's class decides which function takes it; the table cannot be typed more tightly

from auditor.facts import statements as facts
from auditor.facts.expressions import Attribute, Call, Name
from auditor.failures import place_of
from auditor.models.names import is_named
from auditor.semantics.data.lookups import item
from auditor.semantics.data.loops import execute_for, execute_while
from auditor.semantics.data.merging import merged_with
from auditor.semantics.data.row_loops import execute_for_each, rows_taken
from auditor.semantics.data.targets import are_texts, bind, bind_name, change_address, delete
from auditor.semantics.data.truth import is_passed_by, is_refused, narrowed, plain
from auditor.semantics.domain.states import ListState, MappingState
from auditor.semantics.domain.values import Constant, Ref, Values, join, text, unknown
from auditor.semantics.evaluation.defining import define_class, define_function
from auditor.semantics.evaluation.expressions.arithmetic import operate
from auditor.semantics.evaluation.importing import import_from, import_module
from auditor.semantics.interpreter.branches import Branches
from auditor.semantics.interpreter.dispatch import cases_of, ways
from auditor.semantics.interpreter.entering import enter
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.growing import extended
from auditor.semantics.interpreter.machine import Machine


def execute(block: facts.Block, frame: Frame, machine: Machine) -> bool:
    """True if the end of the block is reached; what follows a jump is only asked for what it would have returned."""
    was_passed_by = frame.is_passed_by
    is_reached = _execute_each(block, frame, machine)
    frame.is_passed_by = was_passed_by
    return is_reached


def _execute_each(block: facts.Block, frame: Frame, machine: Machine) -> bool:
    for following, statement in enumerate(block, start=1):
        frame.has_other_way = False
        if not _contained(statement, frame, machine):
            if frame.has_other_way and following < len(block):
                _execute_untaken(block[following:], frame, machine)
            return False
        if not isinstance(statement, facts.Assign) or following == len(block):
            continue
        if rows := rows_taken(statement, frame, machine):
            return execute_for_each(rows, statement.targets[0], block[following:], frame, machine)
    return True


def _contained(statement: facts.Statement, frame: Frame, machine: Machine) -> bool:
    """Execute one statement; where the machine itself fails, that statement is passed over and told."""
    try:
        return _EXECUTE[type(statement)](statement, frame, machine)
    except RecursionError:  # Whoever began to nest knows what that means.
        raise
    except Exception as error:  # noqa: BLE001 - a bug that one statement brings to light must not cost the audit.
        machine.failures.add((frame.module, place_of(error)))
        return True


def _execute_untaken(rest: facts.Block, frame: Frame, machine: Machine) -> None:
    """What follows an `if` that this run always leaves by: another run may send it, and return its mappings."""
    frame.has_other_way = False
    branches = Branches(frame, machine)
    branches.run(lambda: machine.execute(rest, frame), feasible=False)


def _assign(fact: facts.Assign, frame: Frame, machine: Machine) -> bool:
    if fact.value is None:
        return True
    values = machine.evaluate(fact.value, frame)
    for target in fact.targets:
        bind(target, values, frame, machine)
    return True


def _augment(fact: facts.Augment, frame: Frame, machine: Machine) -> bool:
    before = machine.evaluate(fact.target, frame)
    added = machine.evaluate(fact.value, frame)
    place = machine.place(frame, fact.span)
    changed = False
    for ref, mapping in machine.objects(before if fact.op == "|" else (), MappingState):
        machine.heap[ref.id] = merged_with(mapping, added, machine)
        changed = True
    for ref, items in machine.objects(before if fact.op == "+" else (), ListState):
        machine.heap[ref.id] = extended(items, added, frame, machine)
        changed = True
    if changed:
        return True
    result = operate(fact.op, before, added, place, frame, machine)
    bind(fact.target, join(before, result) if frame.loop_depth else result, frame, machine)
    return True


def _evaluate(fact: facts.Evaluate, frame: Frame, machine: Machine) -> bool:
    values = machine.evaluate(fact.value, frame)
    match fact.value:
        case Call(func=Attribute(base=Name(id=name), attr=attr)) if is_named(attr, "query_methods"):
            # `address.add(path=…)` alone changes the address, which is kept as a text.
            if are_texts(frame.names.get(name, ())) and are_texts(values):
                bind_name(name, values, frame, machine)
        case Call(func=Attribute(base=part, attr="append"), args=(added,)):
            place = machine.place(frame, fact.span)
            change_address(part, machine.seen.last(added.value), place, frame, machine, is_longer=True)
    return True


def _return(fact: facts.Return, frame: Frame, machine: Machine) -> bool:
    place = machine.place(frame, fact.span)
    values: Values = (Constant(None, place),) if fact.value is None else machine.evaluate(fact.value, frame)
    frame.returns.append(values)
    frame.exits.append(machine.heap)
    machine.heap = machine.heap.fork()
    return False


def _raise(fact: facts.Raise, frame: Frame, machine: Machine) -> bool:
    if fact.value is not None:
        machine.evaluate(fact.value, frame)
    return False


def _delete(fact: facts.Delete, frame: Frame, machine: Machine) -> bool:
    for target in fact.targets:
        delete(target, frame, machine)
    return True


def _jump(fact: facts.Jump, frame: Frame, machine: Machine) -> bool:
    frame.jumps.append((fact.kind, dict(frame.names), machine.heap))
    machine.heap = machine.heap.fork()
    return False


def _if(fact: facts.If, frame: Frame, machine: Machine) -> bool:
    machine.evaluate(fact.test, frame)
    branches = Branches(frame, machine)
    was_refused, was_passed_by = frame.is_refused, frame.is_passed_by
    going_on: set[bool] = set()
    for outcome, block in ways(fact, frame, machine):
        frame.is_refused = was_refused or is_refused(fact.test, outcome, frame, machine)
        is_other = is_passed_by(fact.test, outcome, frame, machine)
        frame.is_passed_by = was_passed_by or is_other
        feasible = narrowed(fact.test, outcome, frame, machine)

        def body(block: facts.Block = block, is_other: bool = is_other) -> bool:
            reached = machine.execute(block, frame)
            going_on.update((is_other,) if reached else ())
            return reached

        branches.run(body, feasible=feasible)
    frame.is_refused, frame.is_passed_by = was_refused, was_passed_by or going_on == {True}
    reached = branches.join()
    frame.has_other_way = not reached and branches.has_other_way
    return reached


def _with(fact: facts.With, frame: Frame, machine: Machine) -> bool:
    exits, contexts = len(frame.exits), list[int]()
    for expression, target in fact.items:
        values = machine.evaluate(expression, frame)
        contexts.extend(value.id for value in values if isinstance(value, Ref) and value.id in machine.leaving)
        place = machine.place(frame, expression.span)
        entered = join(*(enter(value, place, frame, machine) for value in values))
        if target is not None:
            bind(target, entered, frame, machine)
    reached = machine.execute(fact.body, frame)
    # A block inside may have left the same context.
    left = (machine.leaving.pop(context, None) for context in reversed(contexts))
    for paused, ended in (each for each in left if each is not None):
        for heap in (machine.heap, *frame.exits[exits:]):
            heap.follow(paused, ended)
    return reached


def _try(fact: facts.Try, frame: Frame, machine: Machine) -> bool:
    """A handler may start from anywhere in the body: before it or after it."""
    before_names, before_heap = dict(frame.names), machine.heap.fork()
    reached = machine.execute(fact.body, frame)
    if reached and fact.orelse:
        reached = machine.execute(fact.orelse, frame)
    branches = Branches(frame, machine)
    branches.keep(reached)
    for handler in fact.handlers:
        branches.start_from(before_names, before_heap)
        if handler.kind is not None:
            machine.evaluate(handler.kind, frame)
        if handler.name is not None:
            frame.names[handler.name] = unknown(handler.name, "an exception", machine.place(frame, fact.span))
        branches.keep(machine.execute(handler.body, frame))
    reached = branches.join()
    if fact.final:
        return machine.execute(fact.final, frame) and reached
    return reached


def _match(fact: facts.Match, frame: Frame, machine: Machine) -> bool:
    subject = machine.evaluate(fact.subject, frame)
    place = machine.place(frame, fact.span)
    branches = Branches(frame, machine)
    cases, exhaustive = cases_of(fact, subject, frame, machine)
    was_passed_by, given, is_met = frame.is_passed_by, plain(subject), False
    for case in cases:
        wanted = [plain(machine.evaluate(value, frame)) for value in case.values]
        asked = frozenset().union(*wanted) if given and wanted and all(wanted) else given
        is_other = is_met or (bool(given) and given.isdisjoint(asked))
        is_met = is_met or (bool(given) and case.guard is None and bool(case.values) and given <= asked)

        def body(case: facts.Case = case, is_other: bool = is_other) -> bool:
            frame.is_passed_by = was_passed_by or is_other
            paths = dict(case.keys)
            for name in case.names:
                found = subject
                for key in paths.get(name, ()):
                    found = join(*(item(value, text(key, place), place, frame, machine) for value in found))
                frame.names[name] = found
            if case.guard is not None:
                machine.evaluate(case.guard, frame)
                narrowed(case.guard, True, frame, machine)
            return machine.execute(case.body, frame)

        branches.run(body, feasible=True)
    frame.is_passed_by = was_passed_by
    if not exhaustive:
        branches.run(lambda: True, feasible=True)
    return branches.join()


def _define_function(fact: facts.DefineFunction, frame: Frame, machine: Machine) -> bool:
    define_function(fact.function, frame, machine)
    return True


def _define_class(fact: facts.DefineClass, frame: Frame, machine: Machine) -> bool:
    define_class(fact.definition, frame, machine)
    return True


def _scope(fact: facts.Scope, frame: Frame, machine: Machine) -> bool:
    frame.global_names.update(fact.names)
    return True


def _import(fact: facts.Import, frame: Frame, machine: Machine) -> bool:
    import_module(fact, frame, machine)
    return True


def _import_from(fact: facts.ImportFrom, frame: Frame, machine: Machine) -> bool:
    import_from(fact, frame, machine)
    return True


_EXECUTE: dict[type[object], Callable[[Any, Frame, Machine], bool]] = {
    facts.Assign: _assign,
    facts.Augment: _augment,
    facts.DefineClass: _define_class,
    facts.DefineFunction: _define_function,
    facts.Delete: _delete,
    facts.Evaluate: _evaluate,
    facts.For: execute_for,
    facts.If: _if,
    facts.Import: _import,
    facts.ImportFrom: _import_from,
    facts.Jump: _jump,
    facts.Match: _match,
    facts.Raise: _raise,
    facts.Return: _return,
    facts.Scope: _scope,
    facts.Try: _try,
    facts.While: execute_while,
    facts.With: _with,
}
