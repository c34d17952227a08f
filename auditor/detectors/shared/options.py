"""The options of a rule, typed: a detector declares which keys it reads as a record, and anything else is refused."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from auditor.model import AuditorError, Rule, quoted

Options = TypeVar("Options", bound=msgspec.Struct)

_MISSING = "Object missing required field "
# Kinds of values as a person calls them.
_KINDS = {
    "array": "a list",
    "bool": "true or false",
    "date": "a day",
    "float": "a number",
    "int": "a whole number",
    "object": "a table",
    "str": "a text",
}


def read_options(rule: Rule, kind: type[Options]) -> Options:
    """The options of a rule as a record of this kind."""
    try:
        return msgspec.convert(rule.options, kind)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `$")
        for name, called in _KINDS.items():
            what = what.replace(quoted(name), called)
        complaint = f"{what[:1].lower()}{what[1:]}".replace(", got ", ", found ")
        place = "options" + place.rstrip("`")
        if what.startswith(_MISSING):
            place, complaint = f"{place}.{what.removeprefix(_MISSING).strip('`')}", "the detector needs this option"
        place = quoted(place)
        raise AuditorError(f"{rule.file or rule.code}: {place}: {complaint}.") from error
