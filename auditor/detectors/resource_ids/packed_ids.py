"""Binary records and arrays: which value of a format has which code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.rate_words import is_call_of
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text

_CODE = re.compile(r"(?<!\d)(\d*+)([a-zA-Z?])")
# Their width depends on the machine unless the format begins with an order of bytes.
_NATIVE = "lL"
_ORDERS = "<>=!"


class Packed(Struct, frozen=True, kw_only=True):
    """A value that is packed with a code; `place` is that of the format."""

    name: str
    value: expr.Expr
    code: str
    place: Place | None


def packed(
    call: expr.Call, functions: tuple[str, ...], arrays: tuple[str, ...], syntax: Syntax, resolution: Resolution
) -> Iterator[Packed]:
    """The values that a call packs, each with its code."""
    positional = [argument.value for argument in call.args if argument.keyword is None and not argument.star]
    if len(positional) != len(call.args):
        return
    if len(positional) == 2 and is_call_of(call.func, arrays, resolution):
        for value in resolution.values(positional[0]):
            if isinstance(value, Text) and value.literal is not None:
                yield Packed(name=last_name(positional[1]), value=positional[1], code=value.literal, place=value.place)
        return
    form = _format_of_object(call, functions, syntax, resolution)
    if form is None and positional and is_call_of(call.func, functions, resolution):
        form, positional = positional[0], positional[1:]
    if form is None:
        return
    if last_name(call.func).endswith("_into"):
        positional = positional[2:]
    for value in resolution.values(form):
        if isinstance(value, Text) and value.literal is not None:
            codes = list(_codes(value.literal))
            for argument, code in zip(positional, codes, strict=False) if len(codes) == len(positional) else ():
                yield Packed(name=last_name(argument), value=argument, code=code, place=value.place)


def _format_of_object(
    call: expr.Call, functions: tuple[str, ...], syntax: Syntax, resolution: Resolution
) -> expr.Expr | None:
    """`RECORD = struct.Struct(…)` and then `RECORD.pack(…)`."""
    if not isinstance(call.func, expr.Attribute) or not isinstance(call.func.base, expr.Name):
        return None
    if not call.func.attr.startswith("pack"):
        return None
    for value in bindings(call.func.base, syntax):
        if isinstance(value, expr.Call) and value.args and is_call_of(value.func, functions, resolution):
            return value.args[0].value
    return None


def _codes(form: str) -> Iterator[str]:
    is_standard = form[:1] in tuple(_ORDERS)
    for number, code in _CODE.findall(form):
        if code == "x":
            continue
        shown = "q" if code in _NATIVE and not is_standard else code
        yield from [shown] * (1 if code in "sp" else int(number or 1))
