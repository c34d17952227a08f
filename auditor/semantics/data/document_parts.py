"""Parts of settings files that the code goes through: what `document["endpoints"]` holds, name by name."""

from __future__ import annotations

from auditor.semantics.data.named_files import file_of, path_below
from auditor.semantics.data.settings_documents import below_any_key, document_key, get_from_unknown
from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import DOCUMENT_PART, Fixed, Place, Text, Unknown, Value, Values, text
from auditor.semantics.interpreter.machine import Arguments, Machine

_VIEWS = ("items", "values", "keys")


def children(document: Unknown, machine: Machine) -> list[tuple[Text, Value]]:
    """What stands below a part of a document, with its keys: texts, and parts that have parts."""
    key = document_key(document)
    found: dict[str, tuple[Text, Value]] = {}
    file = file_of(document)
    for rest, value, place in machine.settings_below(key, file) if key or file else ():
        name, _, deeper = rest.partition(".")
        if name in found:
            continue
        below: Value = text(value, place)
        if deeper:
            below = Unknown(f"{document.hint}['{name}']", document.reason if file else DOCUMENT_PART, place)
        elif not value.strip("*"):
            continue
        found[name] = (text(name, place), below)
    return list(found.values())


def entries(document: Unknown, machine: Machine) -> Values:
    """What a key that is not known may find."""
    return tuple(value for _, value in children(document, machine))


def rounds(document: Unknown, machine: Machine) -> Values:
    """What a loop sees: the items of a list, the keys of a mapping."""
    if (row := below_any_key(document, document.place)) is not None:
        return (row,)
    found = children(document, machine)
    if all((key.literal or "").isdecimal() for key, _ in found):
        return tuple(value for _, value in found)
    return tuple(key for key, _ in found)


def asked(target: Unknown, arguments: Arguments, place: Place, machine: Machine) -> Values | None:
    """A method of a path, of a document or of a part of one; None if this is no such call."""
    below = path_below(target, arguments, place) or view(target, place, machine)
    return below or get_from_unknown(target, arguments, place, machine)


def view(target: Unknown, place: Place, machine: Machine) -> Values:
    """`document.items()` and its sisters; nothing for other calls and for documents without known parts."""
    base, _, name = target.hint.rpartition(".")
    whole = Unknown(base, target.reason, target.place)
    if name in ("items", "values") and (row := below_any_key(whole, place)) is not None:
        key = Unknown(f"{target.hint}()[]", target.reason, place)
        rest: Values = (Fixed(((key,), (row,))),) if name == "items" else (row,)
        return (machine.allocate(ListState(items=(), rest=rest, place=place)),)
    found = children(whole, machine) if name in _VIEWS and base else []
    if not found:
        return ()
    items: dict[str, list[Values]] = {
        "items": [(Fixed(((key,), (value,))),) for key, value in found],
        "values": [(value,) for _, value in found],
        "keys": [(key,) for key, _ in found],
    }
    return (machine.allocate(ListState(items=tuple(items[name]), rest=(), place=place)),)
