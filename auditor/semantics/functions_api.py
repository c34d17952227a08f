"""Functions of the standard library and of common packages whose result matters here, by dotted name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from auditor.semantics.address_parts import joined_url, split_url
from auditor.semantics.callbacks import run_callbacks
from auditor.semantics.container_functions import (
    chained,
    copied,
    deep_copied,
    enumerated,
    extreme,
    filtered,
    gathered,
    make_chain_map,
    make_default_dict,
    make_dict,
    make_headers,
    make_list,
    make_reversed,
    make_tuple,
    mapped,
    next_item,
    reduced,
    zipped,
)
from auditor.semantics.context_functions import CONTEXT_FUNCTIONS
from auditor.semantics.declared_fields import FIELDS_BY_KEYWORD, FIELDS_BY_POSITION, column_default
from auditor.semantics.duck_typing import annotated_arguments
from auditor.semantics.environment_functions import ENVIRONMENT_FUNCTIONS
from auditor.semantics.frame import Frame
from auditor.semantics.frames_api import normalise
from auditor.semantics.heap import InstanceState
from auditor.semantics.lookups import setting
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.named_files import opened
from auditor.semantics.named_tuples import make_class
from auditor.semantics.numbers_api import make_number, make_timedelta
from auditor.semantics.object_dicts import OBJECT_DICT, as_object, attributes_of, make_namespace
from auditor.semantics.queue_functions import QUEUE_FUNCTIONS
from auditor.semantics.raw_requests import CURL, make_curl
from auditor.semantics.records import STRUCTURING, as_mapping, replaced, structured
from auditor.semantics.settings_documents import document_of_key
from auditor.semantics.targets import set_attribute
from auditor.semantics.text_api import as_path_join, url_build, url_join
from auditor.semantics.values import (
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
    unknown,
)

Known: TypeAlias = Callable[[Arguments, Place, Frame, Machine], Values]


def _first(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Functions that hand their first argument on, for what this analysis asks."""
    if arguments.positional:
        return arguments.positional[0]
    return next(iter(arguments.keywords.values()), unknown("", "called without arguments", place))


def _text(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`str(value)`; nothing becomes a word, which a header or a path then holds."""
    found = (
        machine.literal("None", place) if isinstance(value, Constant) and value.value is None else (value,)
        for value in _first(arguments, place, frame, machine)
    )
    return join(*found)


def _second(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return arguments.positional[1] if len(arguments.positional) > 1 else unknown("", "too few arguments", place)


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


def _default(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`field(default=…)`, `Field(…)`, `attr.ib(default=…)`: what the attribute is when nobody sets it."""
    if "default_factory" in arguments.keywords or "factory" in arguments.keywords:
        factories = arguments.keywords.get("default_factory") or arguments.keywords.get("factory", ())
        return join(*(machine.call(factory, Arguments((), {}), place, frame) for factory in factories))
    names: Values = ()
    for alias in ("env", "alias", "validation_alias"):
        for name in arguments.keywords.get(alias, ()):
            names = join(names, setting(name, place, machine))
    default = arguments.keywords.get("default") or (arguments.positional[0] if arguments.positional else ())
    return join(default, names) or unknown("field", "a field without a default", place)


def _depends(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`Depends(get_client)`: the framework calls it with what its annotations ask for and passes what it returns."""
    found: list[Values] = []
    for target in _first(arguments, place, frame, machine):
        asked = annotated_arguments(target, frame, machine) if isinstance(target, FunctionValue) else {}
        made = machine.call(target, Arguments((), asked), place, frame)
        if isinstance(target, FunctionValue) and target.function.is_generator:
            made = machine.elements(made, frame)
        found.append(made)
    return join(*found)


def _runner(name: str) -> Known:
    def run(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
        return run_callbacks(name, arguments, place, frame, machine) or _first(arguments, place, frame, machine)

    return run


def _type(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    found: list[Values] = []
    for value in _first(arguments, place, frame, machine):
        state = machine.state(value) if isinstance(value, Ref) else None
        if isinstance(state, InstanceState) and isinstance(state.kind, ClassValue):
            found.append((state.kind,))
    return join(*found) or unknown("type()", "the type is not known", place)


def _path_join(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return as_path_join(list(arguments.positional), place)


def _urljoin(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2:
        return _first(arguments, place, frame, machine)
    return url_join(arguments.positional[0], arguments.positional[1], place)


def _url_build(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return url_build(arguments.keywords, place)


def _json_answer(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`json.loads(response.text)` is what `response.json()` is."""
    given = _first(arguments, place, frame, machine)
    if any(isinstance(value, Ref) for value in given):
        # `json.loads(json.dumps(template))` is a copy of all of it.
        return deep_copied(arguments, place, frame, machine)
    return tuple(Answer(v.request, (*v.path, ".json()")) if isinstance(v, Answer) else v for v in given)


def _type_adapter(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`TypeAdapter(list[Photo])`: what its methods validate is handed on."""
    return (External("pydantic.TypeAdapter"),)


def _split_url(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return split_url(_first(arguments, place, frame, machine), place, machine)


def _join_url(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return joined_url(_first(arguments, place, frame, machine), place, machine)


KNOWN_FUNCTIONS: dict[str, Known] = {
    **ENVIRONMENT_FUNCTIONS,
    **dict.fromkeys((
        "builtins.dict", "collections.OrderedDict", "pydantic.ConfigDict", "pydantic_settings.SettingsConfigDict",
    ), make_dict),
    **dict.fromkeys((
        "httpx.Headers", "requests.structures.CaseInsensitiveDict", "multidict.CIMultiDict", "urllib3.HTTPHeaderDict",
        "multidict.CIMultiDictProxy", "urllib3.util.make_headers",
    ), make_headers),
    "copy.copy": copied,
    "copy.deepcopy": deep_copied,
    **dict.fromkeys(("dataclasses.replace", "copy.replace", "attrs.evolve", "attr.evolve"), replaced),
    **dict.fromkeys(("dataclasses.asdict", "attrs.asdict", "attr.asdict"), as_mapping),
    **dict.fromkeys((
        "dataclasses.field", "pydantic.Field", "attr.ib", "attrs.field", "attr.attrib", "pydantic.fields.Field",
        "sqlmodel.Field", "attrs.ib", "typer.Option", "typer.Argument", *FIELDS_BY_POSITION,
    ), _default),
    **dict.fromkeys(FIELDS_BY_KEYWORD, column_default),
    **dict.fromkeys((
        "fastapi.Depends", "fastapi.params.Depends", "fastapi.Security", "fast_depends.Depends",
    ), _depends),
    **dict.fromkeys(("os.path.join", "posixpath.join"), _path_join),
    **dict.fromkeys(("urllib.parse.urljoin", "six.moves.urllib.parse.urljoin", "requests.compat.urljoin"), _urljoin),
    **dict.fromkeys((
        "urllib.parse.urlsplit", "urllib.parse.urlparse", "six.moves.urllib.parse.urlparse",
        "six.moves.urllib.parse.urlsplit", "requests.compat.urlparse",
    ), _split_url),
    **dict.fromkeys(("urllib.parse.urlunsplit", "urllib.parse.urlunparse"), _join_url),
    **dict.fromkeys(("json.loads", "json.load", "orjson.loads", "ujson.loads", "simplejson.loads"), _json_answer),
    **CONTEXT_FUNCTIONS,
    CURL: make_curl,
    "urllib.request.HTTPSHandler": make_namespace,
    "urllib2.HTTPSHandler": make_namespace,
    "asyncio.gather": gathered,
    **dict.fromkeys((
        "builtins.list", "builtins.set", "builtins.frozenset", "builtins.sorted",
        "collections.deque",
    ), make_list),
    **dict.fromkeys((
        "asyncio.to_thread", "anyio.to_thread.run_sync", "anyio.run", "trio.run",
        "fastapi.concurrency.run_in_threadpool", "starlette.concurrency.run_in_threadpool",
    ), _runner("run")),
    **dict.fromkeys((
        "builtins.bytes", "httpx.URL", "yarl.URL", "furl.furl", "typing.cast",
        "urllib.parse.quote", "urllib.parse.quote_plus", "urllib.parse.unquote", "urllib.parse.urlencode",
        "asyncio.run", "asyncio.create_task", "asyncio.ensure_future", "asyncio.wait_for", "asyncio.shield",
        "contextlib.closing", "contextlib.aclosing", "json.dumps", "orjson.dumps", "ujson.dumps", "anyio.Path",
        "pathlib.Path", "pathlib.PurePosixPath", "builtins.await", "types.MappingProxyType", "pydantic.SecretStr",
        "pydantic.AnyHttpUrl", "pydantic.HttpUrl", "cachecontrol.CacheControl", "inspect.unwrap", "warnings.warn",
        "asgiref.sync.sync_to_async", "asgiref.sync.async_to_sync", "tqdm.tqdm", "builtins.round", "builtins.abs",
        "pandas.DataFrame", "polars.DataFrame", "pandas.DataFrame.from_records", "pandas.Series", "polars.from_dicts",
        "string.Template", "io.BytesIO", "io.StringIO",
        "gzip.decompress", "concurrent.futures.as_completed", "joblib.delayed", "dask.delayed",
        "dask.delayed.delayed", "dask.bag.from_sequence",
    ), _first),
    **QUEUE_FUNCTIONS,
    **dict.fromkeys((
        "*.model_validate", "*.model_validate_json", "*.validate_python", "*.validate_json",
        "*.parse_obj", "*.parse_raw", "*.from_dict", "*.model_construct",
    ), _first),
    **dict.fromkeys(STRUCTURING, structured),
    "pandas.json_normalize": normalise,
    **dict.fromkeys(("builtins.str", "builtins.repr"), _text),
    "pydantic.TypeAdapter": _type_adapter,
    "yarl.URL.build": _url_build,
    "typing.cast": _second,
    **dict.fromkeys(("builtins.max", "builtins.min"), extreme),
    "collections.defaultdict": make_default_dict,
    "builtins.open": opened,
    "itertools.islice": _first,
    "builtins.reversed": make_reversed,
    "functools.reduce": reduced,
    "collections.namedtuple": make_class,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    **dict.fromkeys(("builtins.int", "builtins.float"), make_number),
    "builtins.tuple": make_tuple,
    **dict.fromkeys(("builtins.next", "builtins.anext"), next_item),
    "builtins.enumerate": enumerated,
    "builtins.zip": zipped,
    "itertools.product": zipped,
    "builtins.map": mapped,
    "builtins.filter": filtered,
    "builtins.type": _type,
    "builtins.vars": attributes_of,
    "itertools.chain": chained,
    "itertools.chain.from_iterable": next_item,
    "collections.ChainMap": make_chain_map,
    "datetime.timedelta": make_timedelta,
    "functools.partial": _partial,
    **dict.fromkeys(("types.SimpleNamespace", "argparse.Namespace"), make_namespace),
    **dict.fromkeys((
        "box.Box", "box.ConfigBox", "munch.Munch", "munch.munchify", "munch.Munch.fromDict", "addict.Dict",
        "dotmap.DotMap", "easydict.EasyDict", "attrdict.AttrDict", "omegaconf.OmegaConf.create",
    ), as_object),
}  # fmt: skip
