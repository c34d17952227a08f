"""Settings files that the code opens by name: which file a path means, and what is loaded from it."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.domain.values import (
    DOCUMENT_PART,
    LIBRARY_CALL,
    Hole,
    Piece,
    Place,
    Text,
    Unknown,
    Value,
    Values,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_SUFFIXES = (".yaml", ".yml", ".json", ".toml", ".ini", ".cfg", ".conf", ".env", ".properties")
# Values that come out of a file are known by their reason, which is handed on to whatever is taken from them.
_OF_FILE = f"{DOCUMENT_PART}: "
OPENING = frozenset({"open", "read_text", "read_bytes"})


def file_of(value: Unknown) -> str:
    """The name of the file that a value comes out of; empty where that is not known."""
    return value.reason.removeprefix(_OF_FILE) if value.reason.startswith(_OF_FILE) else ""


def reason_of(values: Values, machine: Machine) -> str:
    """Why something read from one of these paths or open files is no plain value; empty if no file is known."""
    for value in values:
        if isinstance(value, Unknown) and file_of(value):
            return value.reason
        name = _name(value) if isinstance(value, Text) else ""
        if name and machine.settings_below("", name):
            return f"{_OF_FILE}{name}"
    return ""


def opened(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`open(path)`."""
    return unknown("builtins.open()", reason_of(arguments.given(0, "file"), machine) or LIBRARY_CALL, place)


def path_below(target: Unknown, arguments: Arguments, place: Place) -> Values:
    """`folder.joinpath("name")` and `Path(__file__).with_name("name")`; nothing for other calls."""
    base, _, method = target.hint.rpartition(".")
    first: tuple[Value, ...] = arguments.positional[0] if len(arguments.positional) == 1 else ()
    if not is_named(method, "path_joins") or not base or not first:
        return ()
    hole = Hole(Unknown(base, target.reason, target.place))
    return tuple(Text((hole, *text("/", place).parts, *tail.parts), place) for tail in first if isinstance(tail, Text))


def _name(path: Text) -> str:
    """The last part of a path, if it is written out."""
    tail = ""
    for part in reversed(path.parts):
        if not isinstance(part, Piece):
            break
        tail = part.text + tail
        if "/" in part.text:
            break
    else:
        tail = f"/{tail}"
    name = tail.rpartition("/")[2]
    return name if "/" in tail and name.lower().endswith(_SUFFIXES) else ""
