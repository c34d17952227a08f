"""The run of the machine over a whole project: modules first, then every function nobody else calls.

Three passes. (1) Every module body is executed, imports first. (2) Functions that change shared objects are executed
for their effects, which join the shared state: what `login()` sets on a session is *maybe* there for `get()`. (3) Every
entry point is executed from that state, and the requests it sends are recorded with the chain of calls that led there.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from auditor.facts.definitions import Class, Function
from auditor.facts.expressions import Expr
from auditor.facts.walk import called_names, definitions, writes_shared_state
from auditor.model.client import Client
from auditor.models.library import Models
from auditor.semantics.data.framework_storage import make_keepers
from auditor.semantics.data.iterating import iterate
from auditor.semantics.deferred_consumers import resume
from auditor.semantics.domain.classes import is_class_method, is_static
from auditor.semantics.domain.declarations import Declarations
from auditor.semantics.domain.limits import UNROLLED_LIMIT
from auditor.semantics.domain.project import Matters, Project
from auditor.semantics.domain.states import ListState, MappingState, State, join_states
from auditor.semantics.domain.urls import Url
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Ref, Values, join, unknown
from auditor.semantics.entry_points import entry_order, entry_views
from auditor.semantics.evaluation.attributes import get_attribute
from auditor.semantics.evaluation.execution import execute
from auditor.semantics.evaluation.expressions import evaluate
from auditor.semantics.evaluation.invoking import invoke, run
from auditor.semantics.initialising import initialise
from auditor.semantics.interpreter.allowances import allow_for_length, note_unfinished, share_budget
from auditor.semantics.interpreter.dispatch import has_untaken_ways
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.interpreter.settings_lookup import SettingLookup, SettingsBelow
from auditor.semantics.interpreter.summaries import unlike
from auditor.semantics.outside_callers import parameter_values, unknown_arguments
from auditor.semantics.passing_objects import drop_given_paths, objects_in_passing
from auditor.semantics.registered_bases import link_registered_bases
from auditor.semantics.sinks.consumers import run_consumers
from auditor.semantics.sinks.declared_functions import find_declared, find_handed_on
from auditor.semantics.sinks.declared_wrappers import forget_body
from auditor.semantics.sinks.frameworks import run_frameworks
from auditor.semantics.test_code import is_test_path
from auditor.semantics.uncalled import run_lambdas, run_offered


class Execution(Struct, frozen=True):
    """What a run leaves behind."""

    machine: Machine
    observations: tuple[Observation, ...]

    def values(self, expression: Expr) -> Values:
        """Everything the expression has been in any execution; empty if it was never reached."""
        return self.machine.seen.get(expression)


def execute_project(
    project: Project,
    *,
    settings: SettingLookup,
    settings_below: SettingsBelow,
    is_vendor_path: Callable[[str], bool],
    is_token_address: Callable[[Url], bool],
    knows: Callable[[Url, str], bool],
    models: Models,
    clients: tuple[Client, ...],
    required_header: str,
    matters: Matters,
    tell: Callable[[int, int, str], None],
) -> Execution:
    """Execute all modules and entry points of a project symbolically; `tell` hears of every function."""
    machine = Machine(
        project=project,
        evaluate_expression=evaluate,
        invoke_value=invoke,
        execute_block=execute,
        get_attribute=get_attribute,
        iterate_values=iterate,
        initialise=initialise,
        settings=settings,
        settings_below=settings_below,
        is_vendor_path=is_vendor_path,
        is_token_address=is_token_address,
        knows=knows,
        construct=_construct,
        models=models,
        clients=clients,
        required_header=required_header,
        declarations=Declarations(models.declared),
        matters=matters,
    )
    make_keepers(machine)
    find_declared(machine)
    for path in sorted(project.modules):
        initialise(path, machine)
    link_registered_bases(machine)
    find_handed_on(machine)
    functions = [
        item
        for path in sorted(project.modules)
        for item in definitions(project.modules[path])
        if matters(path, item[1].span.line)
    ]
    _construct_unseen(machine)
    given = _run_effects(functions, machine)
    _run_entries(functions, objects_in_passing(given, machine), machine, tell)
    run_offered(_run_with, machine)
    run_frameworks(machine)
    run_lambdas(_run_with, machine)
    run_consumers(machine)
    return Execution(machine, entry_views(machine))


def _construct(cls: ClassValue, machine: Machine) -> None:
    """Make an object of a class that the project itself never makes: its callers are elsewhere."""
    frame = Frame(kind="module", module=cls.module, qualname="<caller>")
    place = Place(cls.module, cls.definition.span)
    spent, machine.entry_steps = machine.entry_steps, 0
    active, machine.active = machine.active, []
    before, covered, callers = len(machine.observations), set(machine.covered), dict(machine.callers)
    made = machine.call(cls, unknown_arguments(cls, machine, frame), place, frame)
    machine.synthetic.update(value for value in made if isinstance(value, Ref))
    machine.drop_observations(before)
    machine.covered, machine.callers = covered, callers
    machine.active, machine.entry_steps = active, spent


def _construct_unseen(machine: Machine) -> None:
    for cls in list(machine.class_values.values()):
        if machine.matters(cls.module, cls.definition.span.line) and not machine.instances.get(cls.definition):
            _construct(cls, machine)
    machine.heap.settle()


def _run_effects(functions: list[tuple[str, Function, Class | None]], machine: Machine) -> list[Values]:
    """Execute functions for what they change, which becomes part of the shared state; and what they gave back."""
    given: list[Values] = []
    shared = machine.heap
    limit = machine.next_id
    recorded = len(machine.observations)
    covered, callers = set(machine.covered), dict(machine.callers)
    effects: dict[int, State] = {}
    for path, function, owner in functions:
        is_made = function.name == "__init__" and id(function) in covered
        if is_made or not writes_shared_state(function):
            continue  # Whoever calls a constructor has run it already, with the arguments that it really gets.
        share_budget(len(functions), machine, share=0.4)
        machine.heap = shared.fork()
        given.append(_run_entry(path, function, owner, machine, set()))
        for id_, state in machine.heap.changes().items():
            before = effects.get(id_) or shared.get(id_)
            if before is None or id_ > limit:
                # New objects are kept, since attributes of shared ones may point to them.
                effects[id_] = state
            elif before is not state:
                effects[id_] = join_states(before, state)
    machine.drop_observations(recorded)
    machine.covered, machine.callers = covered, callers
    machine.heap = shared
    for id_, state in effects.items():
        shared[id_] = state
    shared.settle()
    return given


def _run_entries(
    functions: list[tuple[str, Function, Class | None]],
    in_passing: set[int],
    machine: Machine,
    tell: Callable[[int, int, str], None],
) -> None:
    shared = machine.heap
    ordered = entry_order(functions, called_names(machine.project.modules.values()))
    tests = {path for path, _, _ in functions if is_test_path(path)}
    in_tests = {id(function) for path, function, _ in ordered if path in tests}
    by_others: set[int] | None = None
    for index, (path, function, owner) in enumerate(ordered):
        if path in tests and by_others is None:
            by_others = set(machine.covered)
        if id(function) in machine.covered and not has_untaken_ways(function, machine):
            continue
        tell(index, len(ordered), path)
        share_budget(len(ordered) - index, machine)
        machine.heap = shared.fork()
        start = len(machine.observations)
        _run_entry(path, function, owner, machine, in_passing)
        forget_body(function, start, machine)
        note_unfinished(path, machine)
        machine.archive.update(machine.heap.made_beside(shared))
    machine.heap = shared
    if by_others is not None:
        machine.covered = by_others | (machine.covered & in_tests)


def _run_entry(path: str, function: Function, owner: Class | None, machine: Machine, in_passing: set[int]) -> Values:
    """What a function gives somebody outside who calls it, and who has no object that was made in passing."""
    value = machine.function_values.get(id(function))
    if value is None:
        return ()
    given: list[Values] = []
    machine.begin_entry()
    allow_for_length(function.body, machine)
    caller = Frame(kind="module", module=path, qualname="<caller>")
    cls = machine.class_values.get(id(owner)) if owner is not None else None
    receivers = _receivers(value, cls, caller, machine)
    for receiver in receivers:
        start, objects = len(machine.observations), machine.next_id
        bound = replace(value, receiver=receiver, owner=cls or value.owner)
        wrappers = [v for v in machine.decorated.get(id(function), ()) if isinstance(v, FunctionValue)]
        for wrapper in wrappers or [bound]:
            cut_offs = len(machine.cut_offs)
            if wrapper.function is not function:
                is_reached = _run_decorated(wrapper, bound, caller, machine)
                if len(machine.cut_offs) == cut_offs or is_reached:
                    continue
            given.append(_run_with(bound, caller, machine))
        if receiver is None:
            # What a factory makes for each row of a table, a decorator of a library takes.
            others = machine.further_closures.get(id(function), ())[:UNROLLED_LIMIT]
            given.extend(_run_with(other, caller, machine) for other in others)
        if isinstance(receiver, Ref) and receiver.id in in_passing:
            drop_given_paths(receiver, start, machine)
            in_passing.update(range(objects, machine.next_id))
    return join(*given)


def _receivers(
    value: FunctionValue, cls: ClassValue | None, caller: Frame, machine: Machine
) -> list[Ref | ClassValue | None]:
    if cls is None or is_static(value):
        return [None]
    if is_class_method(value):
        return [cls]
    if value.function.name == "__init__":
        # On an object of a subclass it would undo what that has done after `super().__init__()`.
        own = machine.instances.get(cls.definition, [])
        return [*reversed(own[-2:])] or [None]
    return [*unlike(machine.known_instances(cls, caller), machine)] or [None]


def _run_with(value: FunctionValue, caller: Frame, machine: Machine) -> Values:
    function = value.function
    inner = Frame(
        kind="function", module=value.module, qualname=function.qualname, parent=closure_of(value), function=function,
        owner=value.owner, receiver=value.receiver, newest=machine.next_id,
    )  # fmt: skip
    skip = 0
    if value.receiver is not None and function.parameters:
        skip = 1
        inner.names[function.parameters[0].name] = (value.receiver,)
    inner.names.update(parameter_values(value, machine, caller, skip=skip, hint=""))
    place = Place(value.module, function.span)
    for parameter in function.parameters:
        if parameter.kind == "*":
            rest = unknown(f"*{parameter.name}", "further arguments", place)
            inner.names[parameter.name] = (machine.allocate(ListState(items=(), rest=rest, place=place)),)
        elif parameter.kind == "**":
            inner.names[parameter.name] = (machine.allocate(MappingState(entries={}, is_open=True, place=place)),)
    returned = run(function, inner, machine, place)
    resume(0, machine)
    return returned


def _run_decorated(target: FunctionValue, value: FunctionValue, caller: Frame, machine: Machine) -> bool:
    """What a decorator made of a function is called with the arguments that the function itself must have.

    Whether it calls the function; that it does is no call by somebody else.
    """
    was_covered = id(value.function) in machine.covered
    skip = 1 if value.receiver is not None else 0
    given = parameter_values(value, machine, caller, skip=skip, hint="")
    needed = {p.name for p in value.function.parameters if p.default is None}
    positional: tuple[Values, ...] = ((value.receiver,),) if value.receiver is not None else ()
    arguments = Arguments(positional, {name: values for name, values in given.items() if name in needed})
    machine.active = [value.function]
    machine.call(target, arguments, Place(value.module, value.function.span), caller)
    machine.active = []
    is_reached = id(value.function) in machine.covered
    if not was_covered:
        machine.covered.discard(id(value.function))
    return is_reached
