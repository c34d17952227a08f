"""Calls that leave the project: senders are recorded, known functions computed, the rest is unknown by name."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.data.address_parts import call_on_parts
from auditor.semantics.data.dict_classes import held_mapping
from auditor.semantics.data.framework_storage import call_on_keeper, start_server
from auditor.semantics.data.object_dicts import OBJECT_DICT, update_attributes
from auditor.semantics.data.records import built, dumped, with_changes
from auditor.semantics.data.settings_documents import get_from_unknown, loaded
from auditor.semantics.data.targets import set_item
from auditor.semantics.domain.classes import class_attribute, fields, library_kinds
from auditor.semantics.domain.states import InstanceState, ListState, MappingState
from auditor.semantics.domain.values import (
    ClassValue,
    Constant,
    Duration,
    External,
    FunctionValue,
    Method,
    Number,
    Partial,
    Place,
    Ref,
    Super,
    Text,
    Unknown,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.evaluation.functions_api import known_function
from auditor.semantics.evaluation.runners import run_functions
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.labels import given_by
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.command_lines import PARSER, call_on_parser, make_parser
from auditor.semantics.libraries.containers_api import call_on_list, call_on_mapping
from auditor.semantics.libraries.context_functions import call_on_variable
from auditor.semantics.libraries.forms import call_on_form, make_form
from auditor.semantics.libraries.library_bases import keep_keywords
from auditor.semantics.libraries.task_mapping import call_task
from auditor.semantics.libraries.text_api import call_on_text
from auditor.semantics.sinks import scheduler_hooks
from auditor.semantics.sinks.declared_sources import read_declaration
from auditor.semantics.sinks.declared_wrappers import call_declared, call_declared_method
from auditor.semantics.sinks.guessing import send_external_guess
from auditor.semantics.sinks.later_sending import log_in, send_operator
from auditor.semantics.sinks.patches import call_patched_function, call_patched_method
from auditor.semantics.sinks.raw_requests import call_on_connection, call_on_curl, keep_answer
from auditor.semantics.sinks.ready_made_clients import call_client_function, call_client_method, construct_client
from auditor.semantics.sinks.sending import construct_session, send


def call_external(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A function or class of a library."""
    declared = call_declared(name, arguments, place, frame, machine)
    if declared is not None:
        return declared
    sender = machine.models.function(name)
    if (patched := call_patched_function(name, sender, arguments, place, frame, machine)) is not None:
        return patched
    if sender is not None:
        return send(sender, None, arguments, place, frame, machine)
    kind = machine.models.type(name)
    if kind is not None:
        ref = machine.allocate(InstanceState(kind=External(name), attrs={}, place=place))
        construct_session(ref, kind, arguments, place, machine)
        return (ref,)
    if client := construct_client(name, arguments, place, machine) or call_client_function(name, place, frame, machine):
        return client
    made = make_form(name, arguments, place, machine)
    made = read_declaration(name, arguments, place, frame, machine) if made is None else made
    if made is not None:
        return made
    start_server(name, arguments, place, frame, machine)
    log_in((name,), arguments, place, frame, machine)
    keeper, _, method = name.rpartition(".")
    if left := call_on_keeper(External(keeper), method, arguments, frame, machine):
        return left
    if machine.models.is_like(name, PARSER):
        return make_parser(name, place, machine)
    return _call_known(name, arguments, place, frame, machine)


def _call_known(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A function or class that sends nothing by itself, or about which nothing is known."""
    if machine.models.holding((name,)) is not None:
        ref = machine.allocate(InstanceState(kind=External(name), attrs={}, place=place))
        keep_keywords(ref, arguments, machine, (name,))
        return (ref,)
    known = known_function(name, machine)
    if known is not None:
        return known(arguments, place, frame, machine)
    if (operator := machine.models.framework_function(name)) is not None:
        return send_operator(operator, arguments, place, frame, machine)
    looked_up = get_from_unknown(Unknown(name, "what a library holds", place), arguments, place, machine)
    if looked_up is not None:
        return looked_up
    guessed = send_external_guess(name, arguments, place, frame, machine)
    if guessed is not None:
        return guessed
    return run_functions(name, arguments, place, frame, machine) or (loaded(name, arguments, place, machine),)


def construct_base(
    ref: Ref, bases: Sequence[str], arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> None:
    """A project class without an `__init__` of its own: the library's constructor runs."""
    kind = machine.models.session(bases)
    if kind is not None:
        construct_session(ref, kind, arguments, place, machine)
    else:
        keep_keywords(ref, arguments, machine, bases)
    log_in(bases, arguments, place, frame, machine)
    held = held_mapping(ref, machine)
    state = machine.state(held)
    if held is not None and isinstance(state, MappingState):
        call_on_mapping(held, state, "update", arguments, place, frame, machine)


def call_method(target: Method, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A method of a value that is no instance of a project class (or of the library part of one)."""
    receiver, name = target.receiver, target.name
    if (answer := call_declared_method(target, arguments, place, frame, machine)) is not None:
        return answer
    if machine.clients and (answer := call_client_method(target, place, frame, machine)) is not None:
        return answer
    match receiver:
        case Text():
            return call_on_text(receiver, name, arguments, place, frame, machine)
        case Ref():
            return _on_object(receiver, name, arguments, place, frame, machine)
        case Method(receiver=Ref() as owner, name=attribute) if attribute == OBJECT_DICT and name == "update":
            update_attributes(owner, arguments, machine)
            return (Constant(None, place),)
        case Super(receiver=Ref() as inner):
            return _on_object(inner, name, arguments, place, frame, machine)
        case FunctionValue():
            return _on_function(receiver, name, arguments, place, frame, machine)
        case Partial(func=FunctionValue()) if mapped := call_task(receiver, name, arguments, place, frame, machine):
            return mapped
        case ClassValue() if is_named(name, "building", "loading"):
            return built(receiver, name, arguments, place, frame, machine)
        case Duration(seconds=seconds) if name == "total_seconds":
            return (Number(seconds, receiver.place),)
        case _:
            asked = Unknown(f"{hint_of(receiver)}.{name}", "a method of a value", place)
            answer = given_by(asked.hint, place, machine) or get_from_unknown(asked, arguments, place, machine)
            if answer is not None:
                return answer
            mapped = run_functions(name, arguments, place, frame, machine)
            return mapped or (replace(asked, hint=f"{asked.hint}()"),)


def _on_object(ref: Ref, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    state = machine.state(ref)
    match state:
        case MappingState():
            return call_on_mapping(ref, state, name, arguments, place, frame, machine)
        case ListState():
            return call_on_list(ref, state, name, arguments, place, frame, machine)
        case InstanceState():
            return _on_library_object(ref, state, name, arguments, place, frame, machine)
        case None:
            return unknown(f"{name}()", "an object of another run", place)


def _on_library_object(
    ref: Ref,
    state: InstanceState,
    name: str,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> Values:
    bases = library_kinds(state.kind)
    kind = machine.models.session(bases)
    if name == "__init__":
        construct_base(ref, bases, arguments, place, frame, machine)
        return ()
    if kind is None:
        return _on_plain_object(ref, state, name, arguments, place, frame, machine)
    if name in ("mount", "add_handler") and arguments.positional:
        adapters = join(state.attrs.get("_adapters", ()), arguments.positional[-1])
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, "_adapters": adapters})
    if kind.library == scheduler_hooks.LIBRARY:
        called = scheduler_hooks.call_on_hook(ref, state, name, arguments, place, frame, machine)
        if called is not None:
            return called
    if kind.library == "http.client":
        begun = call_on_connection(ref, state, name, arguments, place, frame, machine)
        if begun is not None:
            return begun
    sender = machine.models.method(kind, name)
    if sender is None:
        return (
            (ref,) if is_named(name, "self_returning") else unknown(f"{bases[0]}.{name}()", "a library method", place)
        )
    redirected = _own_request(ref, state, name, sender.method, arguments, place, frame, machine)
    redirected = redirected or call_patched_method(ref, sender, name, arguments, place, frame, machine)
    if redirected is not None:
        return redirected
    answers = send(sender, ref, arguments, place, frame, machine)
    if kind.library == "http.client":
        keep_answer(ref, answers, machine)
    return answers


def _on_plain_object(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """A method of a library object that does not send by itself."""
    held = held_mapping(ref, machine)
    mapping = machine.state(held)
    if held is not None and isinstance(mapping, MappingState):
        return call_on_mapping(held, mapping, name, arguments, place, frame, machine)
    parsed = call_on_parser(ref, state, name, arguments, place, machine)
    parsed = call_on_variable(ref, state, name, arguments, machine) if parsed is None else parsed
    parsed = call_on_curl(ref, state, name, arguments, place, frame, machine) if parsed is None else parsed
    parsed = call_on_parts(ref, state, name, arguments, place, machine) if parsed is None else parsed
    parsed = call_on_form(ref, name, arguments, place, machine) if parsed is None else parsed
    if parsed is not None:
        return parsed
    if is_named(name, "copying") and isinstance(state.kind, ClassValue):
        return with_changes(ref, arguments, machine)
    if is_named(name, "dumping") and isinstance(state.kind, ClassValue) and fields(state.kind):
        return dumped(ref, arguments, place, frame, machine) or unknown(f"{name}()", "a library method", place)
    if is_named(name, "self_returning") or name in ("add_header", "add_unredirected_header"):
        return _on_request(ref, state, name, arguments, place, machine)
    mapped = run_functions(name, arguments, place, frame, machine)
    shown = state.kind.name if isinstance(state.kind, External) else state.kind.definition.name
    return mapped or unknown(f"{shown}.{name}()", "a library method", place)


def _own_request(
    ref: Ref,
    state: InstanceState,
    name: str,
    verb: str,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> Values | None:
    """`session.get` calls `self.request`: a subclass that overrides it is asked first."""
    if isinstance(state.kind, External) or not verb or name in ("fetch_token", "refresh_token", "revoke_token"):
        return None
    found, owner = class_attribute(state.kind, "request")
    own = [f for f in found if isinstance(f, FunctionValue) and f.function not in machine.active]
    if not own:
        return None
    spelled = replace(arguments, positional=((text(verb, place),), *arguments.positional[:1]))
    return join(*(machine.call(replace(f, receiver=ref, owner=owner), spelled, place, frame) for f in own))


def _on_request(
    ref: Ref, state: InstanceState, method: str, arguments: Arguments, place: Place, machine: Machine
) -> Values:
    """`request.prepare()`, `request.add_header(name, value)`."""
    if method in ("add_header", "add_unredirected_header") and len(arguments.positional) >= 2:
        names, values = arguments.positional[:2]
        for headers in (each for each in state.attrs.get("headers", ()) if isinstance(each, Ref)):
            for name in names:
                set_item(headers, name, values, place, machine, certain=len(names) == 1)
        if method == "add_unredirected_header":
            machine.heap[ref.id] = replace(state, attrs={**state.attrs, "unredirected": (text("yes", place),)})
        return ()
    return (ref,)


def _on_function(
    function: FunctionValue, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """Task decorators put methods on functions: `task.delay(x)` runs the task, later and elsewhere."""
    if is_named(name, "task_runs"):
        return machine.call(function, arguments, place, frame)
    if name in ("map", "starmap", "map_async"):
        element = machine.elements(arguments.positional[0], frame) if arguments.positional else ()
        return machine.call(function, Arguments((element,) if element else (), {}), place, frame)
    if (found := call_task(function, name, arguments, place, frame, machine)) is not None:
        return found
    return unknown(f"{function.function.name}.{name}()", "a method of a function", place)
