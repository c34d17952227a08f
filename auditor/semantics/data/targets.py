"""Binding: what an assignment, a loop or a parameter does to names, attributes and items."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts import expressions as facts
from auditor.semantics.data import named_tuples
from auditor.semantics.data.address_parts import with_parts
from auditor.semantics.data.dict_classes import held_mapping
from auditor.semantics.data.framework_storage import keep
from auditor.semantics.data.object_dicts import OBJECT_DICT, update_attributes
from auditor.semantics.data.query_api import as_path
from auditor.semantics.data.truth import is_switch
from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence, key_of
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    ModuleValue,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    join,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame, scope_of
from auditor.semantics.interpreter.growing import scattered
from auditor.semantics.interpreter.machine import Arguments, Machine

# Among what is put in place of a library's methods, the class whose methods they are.
PATCHED_CLASS = "__class__"


def bind(target: facts.Expr, values: Values, frame: Frame, machine: Machine) -> None:
    """`target = values`."""
    match target:
        case facts.Name(id=name):
            machine.seen.note(target, values)
            bind_name(name, values, frame, machine)
        case facts.Attribute():
            machine.seen.note(target, values)
            if change_address(target, values, machine.place(frame, target.span), frame, machine):
                return
            for base in machine.evaluate(target.base, frame):
                set_attribute(base, target.attr, values, machine, frame)
        case facts.Subscript():
            _bind_item(target, values, frame, machine)
        case facts.Sequence():
            _unpack(target, values, frame, machine)
        case facts.Starred():
            bind(target.value, values, frame, machine)


def change_address(
    part: facts.Expr, values: Values, place: Place, frame: Frame, machine: Machine, *, is_longer: bool = False
) -> bool:
    """`url.path = …`, `url.path.segments = […]`: an object that can be changed, but is kept as a text; else False."""
    match part:
        case facts.Attribute(base=facts.Attribute(base=facts.Name(id=owner), attr="path"), attr="segments"):
            name = "path"
        case facts.Attribute(base=facts.Name(id=owner), attr="path" | "scheme" | "netloc" | "host" as name):
            name = "netloc" if name == "host" else name
        case _:
            return False
    urls = frame.names.get(owner, ())
    if not are_texts(urls):
        return False
    given = {name: join(*(as_path(value, place, machine) for value in values)) if name == "path" else values}
    made = (with_parts(url, given, place, is_longer=is_longer) if isinstance(url, Text) else (url,) for url in urls)
    bind_name(owner, join(*made), frame, machine)
    return True


def are_texts(values: Values) -> bool:
    """Whether something is kept as a text, as far as it is known."""
    is_text = [isinstance(value, Text) for value in values if not isinstance(value, Unknown)]
    return bool(is_text) and all(is_text)


def bind_name(name: str, values: Values, frame: Frame, machine: Machine) -> None:
    """A plain name, in the scope that `global` and `nonlocal` say."""
    if name not in frame.global_names:
        frame.names[name] = values
        return
    scope = scope_of(name, frame)
    if scope is not None:
        machine.bind_outside(scope.names, name, values)


def set_attribute(base: Value, name: str, values: Values, machine: Machine, frame: Frame) -> None:
    match base:
        case Ref():
            state = machine.state(base)
            if isinstance(state, InstanceState):
                if name == OBJECT_DICT:
                    update_attributes(base, Arguments((values,), {}), machine)  # `self.__dict__ = config`
                    return
                if frame.is_refused and isinstance(state.kind, External) and is_switch(values):
                    return
                if _run_setters(base, state, name, values, machine, frame):
                    return
                machine.heap[base.id] = replace(state, attrs={**state.attrs, name: values})
        case ClassValue():
            known = base.namespace.get(name, ())
            joined = join(values, known) if frame.kind == "function" else values
            machine.bind_outside(base.namespace, name, joined)
        case ModuleValue(path=path):
            module = machine.module_frames.get(path)
            if module is not None:
                machine.bind_outside(module.names, name, join(values, module.names.get(name, ())))
        case _:
            if isinstance(base, External):
                _patch(base, name, values, machine)
            keep(base, name, values, frame, machine)


def _patch(replaced: External, name: str, values: Values, machine: Machine) -> None:
    """Remember what an attribute of a library was set to, if that is a function."""
    functions = tuple(value for value in values if isinstance(value, FunctionValue))
    kind = machine.models.type(replaced.name)
    key = ("", f"{replaced.name}.{name}") if kind is None else (kind.library, name)
    known = machine.patches.get(key, ())
    if functions and (joined := join(known, functions)) != known:
        machine.patches[key] = joined
        if kind is not None:
            machine.patches[kind.library, PATCHED_CLASS] = (replaced,)
        machine.version += 1


def _run_setters(base: Ref, state: InstanceState, name: str, values: Values, machine: Machine, frame: Frame) -> bool:
    """Run `@name.setter`, or `__set__` of what the class has under this name, if there is one."""
    if not isinstance(state.kind, ClassValue):
        return False
    setters = list(class_attribute(state.kind, f"{name}.setter")[0])
    for held in class_attribute(state.kind, name)[0]:
        kind = machine.kind(held)
        if isinstance(kind, ClassValue):
            found, owner = class_attribute(kind, "__set__")
            setters += [replace(each, receiver=held, owner=owner) for each in found if isinstance(each, FunctionValue)]
    for setter in setters:
        machine.call(setter, Arguments(((base,), values), {}), Place(frame.module, state.kind.definition.span), frame)
    return bool(setters)


def _bind_item(target: facts.Subscript, values: Values, frame: Frame, machine: Machine) -> None:
    place = machine.place(frame, target.span)
    indices = machine.evaluate(target.index, frame)
    bases = machine.evaluate(target.base, frame)
    if frame.is_refused and is_switch(values):
        return
    certain = len(indices) == 1 and (len(bases) == 1 or _are_alternatives(target.base, bases, frame, machine))
    for base in bases:
        if isinstance(base, Ref):
            for index in indices:
                set_item(base, index, values, place, machine, certain=certain)
        else:
            for name in (index.literal for index in indices if isinstance(index, Text)):
                keep(base, name or "", values, frame, machine)


def _are_alternatives(named: facts.Expr, bases: Values, frame: Frame, machine: Machine) -> bool:
    """Whether a local is one of several mappings that were made just now and that nothing else holds.

    Whichever it is, it is changed for certain.
    """
    if not isinstance(named, facts.Name) or frame.function is None or frame.names.get(named.id) != bases:
        return False
    if any(parameter.name == named.id for parameter in frame.function.parameters) or frame.newest is None:
        return False
    for value in bases:
        if not isinstance(value, Ref) or not value.is_plain or value.id <= frame.newest:
            return False
    state = machine.state(frame.running)
    kept = state.attrs.values() if isinstance(state, InstanceState) else ()
    others = (values for name, values in frame.names.items() if name != named.id)
    held = {value for values in (*kept, *others) for value in values if isinstance(value, Ref)}
    return held.isdisjoint(bases)


def set_item(base: Ref, index: Value, values: Values, place: Place, machine: Machine, *, certain: bool) -> None:
    """`base[index] = values`; `certain` if this object and this key are the only possibility."""
    base = held_mapping(base, machine) or base
    state = machine.state(base)
    if isinstance(state, MappingState):
        key = key_of(index)
        before = state.get(key)
        if isinstance(index, Unknown):
            machine.heap[base.id] = state.with_entry(key, Entry(values, Presence.MAYBE, place)).opened()
            return
        if certain or before is None:
            presence = Presence.PRESENT if certain else Presence.MAYBE
            entry = Entry(values, presence, place)
        else:
            entry = Entry(join(before.values, values), before.presence, before.place)
        machine.heap[base.id] = state.with_entry(key, entry)
    elif isinstance(state, ListState):
        machine.heap[base.id] = scattered(state, values)


def delete(target: facts.Expr, frame: Frame, machine: Machine) -> None:
    """`del target`."""
    match target:
        case facts.Name(id=name):
            frame.names.pop(name, None)
        case facts.Subscript():
            for base, state in machine.objects(machine.evaluate(target.base, frame), MappingState):
                for index in machine.evaluate(target.index, frame):
                    machine.heap[base.id] = state.without(key_of(index), machine.place(frame, target.span))


def _unpack(target: facts.Sequence, values: Values, frame: Frame, machine: Machine) -> None:
    """`a, *b, c = values`."""
    rows: list[tuple[Values, ...]] = []
    starred = any(isinstance(part, facts.Starred) for part in target.items)
    for value in values:
        known = machine.positions(value) or named_tuples.positions(value, machine)
        if known is None or len(known) != len(target.items) or starred:
            known = (machine.elements((value,), frame),) * len(target.items)
        rows.append(known)
    for position, part in enumerate(target.items):
        column = join(*(row[position] for row in rows))
        bind(part, column or unknown("", "unpacked from nothing"), frame, machine)
