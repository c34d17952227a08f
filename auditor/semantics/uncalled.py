"""What nobody in the project calls: methods that a library's classes inherit for its users, and lambdas.

Such a method's path stands in the class (`resource = "sub_jobs"`), the call in its base. Where the base's method is
called on objects of other classes, nothing else would look at it with this one. A class that somebody does use (in more
than a test) is left out: its callers tell which of the methods matter. Lambdas are for buttons, tables of commands, and
libraries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from auditor.facts.walk import extent
from auditor.semantics.domain.classes import class_attribute, is_class_method, is_property, is_static, lookup_order
from auditor.semantics.domain.texts import is_written_in
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place
from auditor.semantics.interpreter.allowances import note_unfinished, share_budget
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.test_code import is_test_path

Run = Callable[[FunctionValue, Frame, Machine], object]


def run_offered(run: Run, machine: Machine) -> None:
    """Execute what unused classes inherit, and keep the requests to which such a class gives a part of the path."""
    # A look from an additional side takes nothing from what was seen before.
    shared, covered = machine.heap, set(machine.covered)
    unused = [
        cls
        for cls in machine.class_values.values()
        if id(cls.definition) not in machine.asked and machine.matters(cls.module, cls.definition.span.line)
    ]
    for index, cls in enumerate(unused):
        methods = list(_inherited(cls))
        receiver = next(iter(reversed(machine.instances.get(cls.definition, ()))), None)
        if not methods or receiver is None:
            continue
        share_budget(len(unused) - index, machine)
        machine.heap = shared.fork()
        machine.begin_entry()
        start = len(machine.observations)
        caller = Frame(kind="module", module=cls.module, qualname="<caller>")
        for method in methods:
            machine.active = []
            run(replace(method, receiver=receiver), caller, machine)
        body = Place(cls.module, extent(cls.definition))
        own = [o for o in machine.observations[start:] if is_written_in(o.urls, body)]
        machine.drop_observations(start, but=own)
        machine.offered.update(o.id for o in own)
        machine.archive.update(machine.heap.made_beside(shared))
    machine.heap, machine.covered = shared, covered


def note_use(value: FunctionValue, frame: Frame, machine: Machine) -> None:
    """Remember that code outside an object calls a method of it. Tests try out what a library offers others."""
    if value.receiver != frame.receiver and value.function.name[:2] != "__":
        kind = machine.kind(value.receiver)
        if isinstance(kind, ClassValue) and not is_test_path(frame.module):
            machine.asked.add(id(kind.definition))


def _inherited(cls: ClassValue) -> Iterator[FunctionValue]:
    """The public methods of bases inside the project that the class does not override."""
    for base in lookup_order(cls)[1:]:
        if not isinstance(base, ClassValue):
            continue
        for name, values in base.namespace.items():
            if name.startswith("_") or class_attribute(cls, name)[1] is not base:
                continue
            for value in values:
                if isinstance(value, FunctionValue) and not (
                    is_property(value) or is_static(value) or is_class_method(value)
                ):
                    yield replace(value, owner=base)


def run_lambdas(run: Run, machine: Machine) -> None:
    """Execute each one that was made and not called, and keep the requests that were not seen before."""
    shared = machine.heap
    sites = {observation.site for observation in machine.observations}
    # Those that stand in others are made only then.
    while pending := _unused_lambdas(machine):
        for index, value in enumerate(pending):
            share_budget(len(pending) - index, machine)
            machine.heap = shared.fork()
            machine.begin_entry()
            machine.covered.add(id(value.function))
            start = len(machine.observations)
            run(value, Frame(kind="module", module=value.module, qualname="<caller>"), machine)
            note_unfinished(value.module, machine)
            machine.drop_observations(start, but=[o for o in machine.observations[start:] if o.site not in sites])
            machine.archive.update(machine.heap.made_beside(shared))
    for observation in machine.observations:
        if observation.entry is not None and observation.entry.name == "<lambda>":
            machine.offered.add(observation.id)
    machine.heap = shared


def _unused_lambdas(machine: Machine) -> list[FunctionValue]:
    return [
        value
        for id_, value in machine.function_values.items()
        if value.function.name == "<lambda>"
        and id_ not in machine.covered
        and machine.matters(value.module, value.function.span.line)
    ]
