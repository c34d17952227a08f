"""Options of command lines: what they are when nobody gives them, with `argparse` and with decorators."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.models.names import is_named
from auditor.semantics.data.lookups import setting
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import (
    Constant,
    External,
    Fixed,
    FunctionValue,
    Place,
    Ref,
    Text,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine

PARSER = "argparse.ArgumentParser"


def make_parser(name: str, place: Place, machine: Machine) -> Values:
    """A parser without options."""
    return (machine.allocate(InstanceState(kind=External(name), attrs={}, place=place)),)


def call_on_parser(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, place: Place, machine: Machine
) -> Values | None:
    """A method of a parser; None if the object is none."""
    if not isinstance(state.kind, External) or not machine.models.is_like(state.kind.name, PARSER):
        return None
    if is_named(name, "parser_parts"):
        return (ref,)
    if name == "add_argument":
        option = _option(arguments)
        if option:
            given = arguments.keywords.get("default", ())
            defaults = tuple(v for v in given if not (isinstance(v, Constant) and v.value is None))
            defaults = defaults or _switch(arguments, place)
            values = join(defaults, unknown(option, "the command line decides", place))
            machine.heap[ref.id] = replace(state, attrs={**state.attrs, option: values})
        return ()
    if name == "set_defaults":
        machine.heap[ref.id] = replace(state, attrs=_joined(state, arguments))
        return ()
    if name in ("parse_args", "parse_known_args", "parse_intermixed_args"):
        made = InstanceState(kind=External("argparse.Namespace"), attrs=dict(state.attrs), place=place)
        namespace: Values = (machine.allocate(made),)
        return (Fixed((namespace, unknown("rest", "arguments not known", place))),) if "known" in name else namespace
    return None


def _option(arguments: Arguments) -> str:
    """The attribute under which an option is found."""
    for value in arguments.keywords.get("dest", ()):
        if isinstance(value, Text) and value.literal:
            return value.literal
    flags = [v.literal for group in arguments.positional for v in group if isinstance(v, Text) and v.literal]
    named = next((flag for flag in flags if flag.startswith("--")), flags[0] if flags else "")
    # `--secure/--insecure` is one option of two names.
    return named.partition("/")[0].lstrip("-").replace("-", "_")


def _switch(arguments: Arguments, place: Place) -> Values:
    """What an option without a value is until it is given."""
    actions = {v.literal for v in arguments.keywords.get("action", ()) if isinstance(v, Text)}
    return tuple(Constant(action == "store_false", place) for action in actions & {"store_true", "store_false"})


def _joined(state: InstanceState, arguments: Arguments) -> dict[str, Values]:
    """Each subcommand may set another default for the same name."""
    return {
        **state.attrs,
        **{name: join(state.attrs.get(name, ()), values) for name, values in arguments.keywords.items()},
    }


def option_values(function: FunctionValue, parameter: str, machine: Machine) -> Values:
    """What `@click.option("--host", default=…, envvar=…)` puts into a parameter; nothing if none does."""
    found: list[Values] = []
    for decorator in function.function.decorators:
        if not isinstance(decorator, facts.Call) or plain_name(decorator.func) not in ("option", "argument"):
            continue
        given = [a.value.value for a in decorator.args if a.keyword is None and isinstance(a.value, facts.Literal)]
        flags = tuple((text(flag, None),) for flag in given if isinstance(flag, str))
        # A name without dashes says what the parameter is called.
        bare = next((flag for flag in given if isinstance(flag, str) and not flag.startswith("-")), "")
        if parameter != (bare or _option(Arguments(flags, {}))):
            continue
        for argument in decorator.args:
            values = machine.evaluate(argument.value, closure_of(function))
            if argument.keyword == "default":
                found.append(tuple(v for v in values if not (isinstance(v, Constant) and v.value is None)))
            elif argument.keyword == "envvar":
                place = Place(function.module, argument.value.span)
                found.extend(setting(value, place, machine) for value in values)
    return join(*found)
