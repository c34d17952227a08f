"""Makers of a container: each is called with what it was given, and what other makers make is made for it first."""

from __future__ import annotations

from typing import TypeGuard

from msgspec.structs import replace

from auditor.semantics.domain.values import ClassValue, Constant, External, Partial, Place, Value, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

PROVIDER = "<provider>"
# The attribute of a maker that stands for what it makes.
_MADE = "provided"


def make_provider(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`providers.Factory(Gateway, base_url=…, tokens=tokens)`: the object belongs to where its maker is written."""
    if not arguments.positional:
        return unknown("provider()", "called without arguments", place)
    keywords, at = tuple(arguments.keywords.items()), Constant(None, place)
    provider = Partial(External(PROVIDER), ((at,), *arguments.positional), keywords)
    if not any(isinstance(maker, ClassValue) for maker in arguments.positional[0]):
        return (provider,)
    # Whoever asks for an object of this class by its type, or runs its methods, gets one as the container makes it; so
    # do other makers, which would otherwise make everything below it again and again.
    made = machine.call(provider, Arguments((), {}), place, frame)
    return (replace(provider, args=((at, *made), *arguments.positional)),)


def made_by_provider(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2:
        return unknown("", "a maker that is not known", place)
    written, makers, *rest = arguments.positional
    at = next((value.place for value in written if isinstance(value, Constant) and value.place is not None), place)
    positional = tuple(_injected(values, at, frame, machine) for values in rest)
    keywords = {name: _injected(values, at, frame, machine) for name, values in arguments.keywords.items()}
    return join(*(machine.call(maker, Arguments(positional, keywords), at, frame) for maker in makers))


def provided(value: Value, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """`settings.provided.api_url`: an attribute of what a maker makes."""
    return _made(value, place, frame, machine) if name == _MADE and _is_provider(value) else ()


def _is_provider(value: Value) -> TypeGuard[Partial]:
    return isinstance(value, Partial) and value.func == External(PROVIDER)


def _made(provider: Partial, place: Place, frame: Frame, machine: Machine) -> Values:
    """What a maker has made, else what it makes now."""
    return provider.args[0][1:] or machine.call(provider, Arguments((), {}), place, frame)


def _injected(values: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    return join(*(_made(v, place, frame, machine) if _is_provider(v) else (v,) for v in values))
