"""What frameworks keep for a program: one function leaves an object there (`g.api = …`), another takes it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    Partial,
    Place,
    Text,
    Unknown,
    Value,
    Values,
    join,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Keepers by what code calls them: objects of libraries, and what only a parameter's name tells.
_LIBRARY = {"flask.g": "g", "quart.g": "g", "streamlit.session_state": "session_state", "flask.current_app": "app"}
_BY_NAME: Mapping[str, re.Pattern[str]] = {
    "app.state": re.compile(r"(?:.*\.)?app\.state|[\w.]*\b(?:FastAPI|Starlette|Litestar)\(\)\.state"),
    "request.state": re.compile(r"(?:.*\.)?req(?:uest)?\.state"),
    "request": re.compile(r"(?:self\.)?req(?:uest)?"),
    "app": re.compile(r"(?:self\.)?(?:req(?:uest)?\.)?app|(?:flask\.Flask|quart\.Quart|aiohttp\.web\.Application)\(\)"),
    "ctx": re.compile(r"ctx|context|click\.get_current_context\(\)"),
    "mcp": re.compile(r"(?:.*\.)?request_context"),
}
# What workers of queues keep in the context that each of their functions is given, within one module
# or where only one leaves such a thing there.
_OF_WORKER = "worker"
_NAMES = ("g", "session_state", _OF_WORKER, *_BY_NAME)
# Of a command's context only this is the program's.
_OF_CONTEXT = "obj"
# What hands a command its program's object.
PASS_OBJECT = External("click.pass_obj")
# How a command asks its context for an object by class.
_OBJECT_FINDERS = ("ensure_object", "find_object")
# Where servers of tools keep what their lifespan yields.
_YIELDED = "lifespan_context"
# Frameworks that are given a lifespan.
_SERVERS = re.compile(r"(?:.*\.)?(?:FastMCP|Server|FastAPI|Starlette|Litestar)")


def may_keep(name: str) -> bool:
    """Whether something called so may be a keeper, as far as the last part of its name tells."""
    if name == _OF_CONTEXT or name in _NAMES or any(dotted.endswith(f".{name}") for dotted in _LIBRARY):
        return True
    spelled = (name, f"app.{name}", f"request.{name}")
    return any(pattern.fullmatch(each) for pattern in _BY_NAME.values() for each in spelled)


def make_keepers(machine: Machine) -> None:
    """All of them exist from the beginning, so that whatever function comes first finds them."""
    for name in _NAMES:
        state = InstanceState(kind=External(f"<keeper>.{name}"), attrs={}, place=None)
        machine.keepers[name] = machine.allocate(state)


def kept(value: Value, name: str, frame: Frame, machine: Machine) -> Values:
    """What stands under `name`: what this module left there, else what any did; nothing if nobody did."""
    keeper = _keeper(value, name)
    state = _state(keeper, machine)
    if state is None:
        return ()
    here = state.attrs.get(f"{frame.module}:{name}", ())
    # A context of that name is common, so several modules may mean several contexts.
    is_clear = keeper != _OF_WORKER or sum(key.endswith(f":{name}") for key in state.attrs) == 1
    return here or (state.attrs.get(name, ()) if is_clear else ())


def keep(value: Value, name: str, values: Values, frame: Frame, machine: Machine) -> None:
    """`keeper.name = values`, `keeper[name] = values`; nothing if the value is no keeper."""
    keeper = _keeper(value, name)
    state = _state(keeper, machine)
    if keeper is None or state is None:
        return
    everywhere = join(values, state.attrs.get(name, ()))
    attrs = {**state.attrs, name: everywhere, f"{frame.module}:{name}": values}
    machine.heap[machine.keepers[keeper].id] = replace(state, attrs=attrs)


def kept_under(value: Value, key: Value, frame: Frame, machine: Machine) -> Values:
    """`keeper[key]`."""
    literal = key.literal if isinstance(key, Text) else None
    return kept(value, literal, frame, machine) if literal else ()


def call_on_keeper(value: Value, name: str, arguments: Arguments, frame: Frame, machine: Machine) -> Values:
    """`keeper.get(key)` and the like, `ctx.ensure_object(dict)`; nothing for other calls."""
    first = arguments.given(0)
    if name in _OBJECT_FINDERS and any(isinstance(kind, ClassValue) for kind in first):
        return object_of(value, first, frame, machine)
    if name == "ensure_object":
        made: Values = (machine.allocate(MappingState(entries={}, is_open=True, place=None)),)
        if not kept(value, _OF_CONTEXT, frame, machine):
            keep(value, _OF_CONTEXT, made, frame, machine)
        return kept(value, _OF_CONTEXT, frame, machine)
    if name not in ("get", "pop", "setdefault"):
        return ()
    if name == "setdefault" and len(arguments.positional) == 2:
        for key in first:
            if isinstance(key, Text) and key.literal and not kept(value, key.literal, frame, machine):
                keep(value, key.literal, arguments.positional[1], frame, machine)
    return join(*(kept_under(value, key, frame, machine) for key in first))


def object_of(context: Value, kinds: Values, frame: Frame, machine: Machine) -> Values:
    """The object of one of these classes that a program keeps in a command's context, else one that is known."""
    classes = [kind for kind in kinds if isinstance(kind, ClassValue)]
    there = kept(context, _OF_CONTEXT, frame, machine)
    fitting = tuple(value for value in there if any(_is_of(value, cls, machine) for cls in classes))
    return fitting or join(*(machine.known_instances(cls, frame)[:1] for cls in classes))


def make_passer(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`click.make_pass_decorator(Api)`: hands commands the object of that class."""
    return (Partial(PASS_OBJECT, (arguments.given(0, "object_type"),), ()),)


def _is_of(value: Value, cls: ClassValue, machine: Machine) -> bool:
    kind = machine.kind(value)
    if not isinstance(kind, ClassValue):
        return False
    lineage = (kind, *(each for each in kind.ancestors if isinstance(each, ClassValue)))
    return any(each.definition is cls.definition for each in lineage)


def start_server(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> None:
    """`FastMCP(lifespan=…)`: what the function yields is what every request finds in its context."""
    if not _SERVERS.fullmatch(name):
        return
    for function in arguments.keywords.get("lifespan", ()):
        if isinstance(function, FunctionValue) and function.function.is_generator:
            made = machine.call(function, Arguments(((Unknown("app", "the framework", place),),), {}), place, frame)
            yielded = machine.elements(made, frame)
            keep(Unknown("request_context", "the framework", place), _YIELDED, yielded, frame, machine)
            for state in machine.states(yielded, MappingState):
                for key, entry in state.entries.items():
                    if isinstance(key, str):
                        keep(Unknown("request.state", "the framework", place), key, entry.values, frame, machine)


def _keeper(value: Value, name: str) -> str | None:
    match value:
        case External(name=dotted):
            return _LIBRARY.get(dotted)
        case Unknown(hint=hint) if hint:
            found = _called(hint)
            return found if found != "ctx" or name == _OF_CONTEXT else _OF_WORKER
        case _:
            return None


@lru_cache(maxsize=4096)
def _called(hint: str) -> str | None:
    return next((keeper for keeper, pattern in _BY_NAME.items() if pattern.fullmatch(hint)), None)


def _state(keeper: str | None, machine: Machine) -> InstanceState | None:
    state = machine.state(machine.keepers[keeper]) if keeper is not None else None
    return state if isinstance(state, InstanceState) else None
