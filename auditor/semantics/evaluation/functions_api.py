"""Functions of the standard library and of common packages whose result matters here, by dotted name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from auditor.semantics.data.access import first_given, handed_on
from auditor.semantics.data.dict_classes import NEW_OBJECT, new_object
from auditor.semantics.data.framework_storage import make_passer
from auditor.semantics.data.lookups import setting
from auditor.semantics.data.named_files import opened
from auditor.semantics.data.named_tuples import make_class
from auditor.semantics.data.numbers_api import make_number, make_timedelta
from auditor.semantics.data.object_dicts import OBJECT_DICT, as_object, attributes_of, make_namespace
from auditor.semantics.data.own_operators import as_text
from auditor.semantics.data.records import as_mapping, replaced, structured
from auditor.semantics.data.settings_documents import document_of_key
from auditor.semantics.data.targets import set_attribute
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Constant,
    External,
    FunctionValue,
    Method,
    Partial,
    Place,
    Ref,
    Text,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.evaluation.importing import import_by_name, model_by_name, resolve_by_name
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.labels import given_by
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.callbacks import run_first
from auditor.semantics.libraries.container_functions import (
    ATTRIBUTE_GETTER,
    ITEM_GETTER,
    METHOD_CALLER,
    called_method,
    chained,
    copied,
    deep_copied,
    enumerated,
    extreme,
    filtered,
    gathered,
    got_attributes,
    got_items,
    grouped,
    make_attribute_getter,
    make_chain_map,
    make_default_dict,
    make_dict,
    make_getter,
    make_headers,
    make_list,
    make_method_caller,
    make_reversed,
    make_tuple,
    mapped,
    next_item,
    reduced,
    summed,
    zipped,
)
from auditor.semantics.libraries.context_functions import CONTEXT_FUNCTIONS
from auditor.semantics.libraries.duck_typing import annotated_arguments
from auditor.semantics.libraries.environment_functions import ENVIRONMENT_FUNCTIONS
from auditor.semantics.libraries.frames_api import normalise
from auditor.semantics.libraries.providers import PROVIDER, made_by_provider, make_provider
from auditor.semantics.libraries.queue_functions import QUEUE_FUNCTIONS
from auditor.semantics.libraries.url_functions import URL_FUNCTIONS
from auditor.semantics.sinks.raw_requests import CURL, make_curl

Known: TypeAlias = Callable[[Arguments, Place, Frame, Machine], Values]


def _text(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`str(value)`; nothing becomes a word, which a header or a path then holds."""
    found = (
        (text("None", place),) if isinstance(value, Constant) and value.value is None else (value,)
        for value in as_text(first_given(arguments, place), place, frame, machine)
    )
    return join(*found)


def _getattr(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2:
        return unknown("getattr()", "too few arguments", place)
    found: list[Values] = list(arguments.positional[2:3])
    for name in arguments.positional[1]:
        literal = name.literal if isinstance(name, Text) else None
        for base in arguments.positional[0]:
            if literal is None:
                found.append(unknown(f"{hint_of(base)}.?", "the attribute's name is not known", place))
            else:
                got = machine.attribute(base, literal, place, frame)
                # The name that picks a method may stand elsewhere.
                spelled = name.place if isinstance(name, Text) else place
                found.append(tuple(replace(v, place=spelled) if isinstance(v, Method) else v for v in got))
    return join(*found)


def _setattr(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) == 3:
        for name in arguments.positional[1]:
            if isinstance(name, Text) and name.literal is not None:
                for base in arguments.positional[0]:
                    set_attribute(base, name.literal, arguments.positional[2], machine, frame)
            elif (document := document_of_key(name)) is not None:
                for base in arguments.positional[0]:
                    set_attribute(base, OBJECT_DICT, (document,), machine, frame)
    return (Constant(None, place),)


def _partial(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if not arguments.positional:
        return unknown("partial()", "called without arguments", place)
    rest, keywords = arguments.positional[1:], tuple(arguments.keywords.items())
    return tuple(Partial(target, rest, keywords) for target in arguments.positional[0])


def _partial_method(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    made = _partial(arguments, place, frame, machine)
    return tuple(replace(value, is_method=True) if isinstance(value, Partial) else value for value in made)


def _property(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`rfis = property(lambda self: Rfis(self))` in a class."""
    return tuple(Partial(each, (), (), is_method=True, is_property=True) for each in arguments.given(0, "fget"))


def _default(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`field(default=…)`, `Field(…)`, `attr.ib(default=…)`: what the attribute is when nobody sets it."""
    if "default_factory" in arguments.keywords or "factory" in arguments.keywords:
        factories = arguments.keywords.get("default_factory") or arguments.keywords.get("factory", ())
        return join(*(machine.call(factory, Arguments((), {}), place, frame) for factory in factories))
    names: Values = ()
    for alias in ("env", "alias", "validation_alias"):
        for name in arguments.keywords.get(alias, ()):
            names = join(names, setting(name, place, machine))
    default = arguments.keywords.get("default") or arguments.given(0)
    return join(default, names) or unknown("field", "a field without a default", place)


def _column(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`models.CharField(default=…)`: the default, and whatever a row holds."""
    return join(arguments.keywords.get("default", ()), unknown("", "a column of a database", place))


def _depends(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`Depends(get_client)`: the framework calls it with what its annotations ask for and passes what it returns."""
    found: list[Values] = []
    for target in first_given(arguments, place):
        asked = annotated_arguments(target, frame, machine) if isinstance(target, FunctionValue) else {}
        made = machine.call(target, Arguments((), asked), place, frame)
        if isinstance(target, FunctionValue) and target.function.is_generator:
            made = machine.elements(made, frame)
        found.append(made)
    return join(*found)


def _run(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return run_first(arguments, place, frame, machine) or first_given(arguments, place)


def _type(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    kinds = map(machine.kind, first_given(arguments, place))
    found = join(tuple(kind for kind in kinds if isinstance(kind, ClassValue)))
    return found or unknown("type()", "the type is not known", place)


def _json_answer(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`json.loads(response.text)` is what `response.json()` is."""
    given = first_given(arguments, place)
    if any(isinstance(value, Ref) for value in given):
        # `json.loads(json.dumps(template))` is a copy of all of it.
        return deep_copied(arguments, place, frame, machine)
    return tuple(Answer(v.request, (*v.path, ".json()")) if isinstance(v, Answer) else v for v in given)


def _type_adapter(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`TypeAdapter(list[Photo])`: what its methods validate is handed on."""
    return (External("pydantic.TypeAdapter"),)


# What functions do that models can be like, and what those of Python itself do.
KNOWN_FUNCTIONS: dict[str, Known] = {
    **ENVIRONMENT_FUNCTIONS,
    **CONTEXT_FUNCTIONS,
    **QUEUE_FUNCTIONS,
    **URL_FUNCTIONS,
    CURL: make_curl,
    NEW_OBJECT: new_object,
    "asyncio.gather": gathered,
    "asyncio.to_thread": _run,
    "box.Box": as_object,
    "builtins.dict": make_dict,
    "builtins.enumerate": enumerated,
    "builtins.filter": filtered,
    "builtins.getattr": _getattr,
    "builtins.int": make_number,
    "builtins.list": make_list,
    "builtins.map": mapped,
    "builtins.max": extreme,
    "builtins.next": next_item,
    "builtins.open": opened,
    "builtins.property": _property,
    "builtins.reversed": make_reversed,
    "builtins.setattr": _setattr,
    "builtins.str": _text,
    "builtins.sum": summed,
    "builtins.tuple": make_tuple,
    "builtins.type": _type,
    "builtins.vars": attributes_of,
    "builtins.zip": zipped,
    "click.make_pass_decorator": make_passer,
    "collections.ChainMap": make_chain_map,
    "collections.defaultdict": make_default_dict,
    "collections.namedtuple": make_class,
    "copy.copy": copied,
    "copy.deepcopy": deep_copied,
    "dacite.from_dict": structured,
    "dataclasses.asdict": as_mapping,
    "dataclasses.field": _default,
    "dataclasses.replace": replaced,
    "datetime.timedelta": make_timedelta,
    "fastapi.Depends": _depends,
    "dependency_injector.providers.Factory": make_provider,
    PROVIDER: made_by_provider,
    "functools.cached_property": _property,
    "functools.partial": _partial,
    "functools.partialmethod": _partial_method,
    "functools.reduce": reduced,
    "httpx.Headers": make_headers,
    "django.apps.apps.get_model": model_by_name,
    "importlib.import_module": import_by_name,
    "itertools.chain": chained,
    "itertools.groupby": grouped,
    "json.loads": _json_answer,
    "operator.attrgetter": make_attribute_getter,
    ATTRIBUTE_GETTER: got_attributes,
    "operator.itemgetter": make_getter,
    ITEM_GETTER: got_items,
    "operator.methodcaller": make_method_caller,
    METHOD_CALLER: called_method,
    "pandas.json_normalize": normalise,
    "pkgutil.resolve_name": resolve_by_name,
    "pydantic.TypeAdapter": _type_adapter,
    "sqlalchemy.Column": _column,
    "types.SimpleNamespace": make_namespace,
}


def known_function(name: str, machine: Machine) -> Known | None:
    """What a function does whose code is not looked into: one that is known itself, or by a model."""
    if (known := KNOWN_FUNCTIONS.get(name)) is not None:
        return known
    if machine.models.source(name) is not None:
        return lambda _, place, __, machine: given_by(name, place, machine)
    summary = machine.models.summary(name)
    if summary is None:
        return None
    return KNOWN_FUNCTIONS[summary.like] if summary.returns is None else partial(handed_on, summary)
