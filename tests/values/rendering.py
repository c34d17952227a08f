"""Values as people write them: `"…"` with `{holes}`, `[…]`, `{"key": …}`, `<Class>`; `|` between possibilities."""

from __future__ import annotations

from typing import assert_never

from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Constant,
    Duration,
    External,
    Fixed,
    FunctionValue,
    Hole,
    Method,
    ModuleValue,
    Number,
    Partial,
    Piece,
    Ref,
    Super,
    Text,
    Unknown,
    Value,
    Values,
    hint_of,
)
from auditor.semantics.resolution import Resolution

# A key that is surely there stands alone; one of a branch is marked.
_MARKS = {Presence.PRESENT: "", Presence.MAYBE: "?", Presence.UNTAKEN: "??"}


def rendered(values: Values, resolution: Resolution, depth: int = 0) -> str:
    """All possibilities, in the order of their spelling."""
    return " | ".join(sorted({_one(value, resolution, depth) for value in values})) or "never"


def _one(value: Value, resolution: Resolution, depth: int) -> str:
    match value:
        case Text(parts=parts):
            return f'"{"".join(_part(part, resolution, depth) for part in parts)}"'
        case Number(value=number):
            return repr(number)
        case Duration(seconds=seconds):
            return f"{seconds:g} s"
        case Constant(value=constant):
            return repr(constant)
        case Ref():
            return _object(value, resolution, depth + 1)
        case Fixed(items=items):
            return f"({', '.join(rendered(item, resolution, depth) for item in items)})"
        case Unknown(hint=hint):
            return f"?{hint}"
        case Method() | Answer() | External():
            return hint_of(value)
        case _:
            return _definition(value, resolution, depth)


def _definition(
    value: FunctionValue | ClassValue | ModuleValue | Partial | Super, resolution: Resolution, depth: int
) -> str:
    match value:
        case FunctionValue(function=function, receiver=receiver):
            return f"{'def' if receiver is None else 'method'} {function.qualname}"
        case ClassValue(definition=definition):
            return f"class {definition.qualname}"
        case ModuleValue(path=path):
            return f"module {path}"
        case Partial(func=func):
            return f"partial {_one(func, resolution, depth)}"
        case Super(after=after):
            return f"super of {after.definition.qualname}"
        case _:
            assert_never(value)


def _part(part: Piece | Hole, resolution: Resolution, depth: int) -> str:
    return part.text if isinstance(part, Piece) else f"{{{_one(part.value, resolution, depth)}}}"


def _object(ref: Ref, resolution: Resolution, depth: int) -> str:
    state = resolution.state(ref)
    if depth > 3:
        return "…"
    match state:
        case None:
            return "nothing"
        case ListState(items=items, rest=rest):
            further = [f"*{rendered(rest, resolution, depth)}"] if rest else []
            return f"[{', '.join([*(rendered(item, resolution, depth) for item in items), *further])}]"
        case MappingState(entries=entries, is_open=is_open):
            shown = [_entry(key, entry, resolution, depth) for key, entry in entries.items()]
            return f"{{{', '.join([*shown, *(['…'] if is_open else [])])}}}"
        case InstanceState(kind=kind):
            return f"<{kind.definition.qualname if isinstance(kind, ClassValue) else kind.name}>"
        case _:
            assert_never(state)


def _entry(key: str | Value, entry: Entry, resolution: Resolution, depth: int) -> str:
    name = f'"{key}"' if isinstance(key, str) else _one(key, resolution, depth)
    return f"{name}{_MARKS[entry.presence]}: {rendered(entry.values, resolution, depth)}"
