"""The rows of library models: what sends, what kind of object sends, and what other functions do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, field

from auditor.models.paths import AccessPath

# The library of what a project's own settings declare.
DECLARED_LIBRARY = "declared"
# What stands for the object behind a declared function; no import can have this name.
DECLARED = "<declared>.Sender"
# What sources give.
ACCESS_TOKEN, FILE_LINK = LABELS = ("AccessToken", "FileLink")
# The classes that others can be like, and the functions; what they do is code.
LIKE_TYPES = ("argparse.ArgumentParser", "builtins.dict", "httpx.Auth", "luigi.Config", "pydantic.BaseSettings")
LIKE = (
    "asyncio.gather", "asyncio.to_thread", "box.Box", "builtins.dict", "builtins.enumerate", "builtins.filter",
    "builtins.getattr", "builtins.int", "builtins.iter", "builtins.list", "builtins.map", "builtins.max",
    "builtins.next", "builtins.object.__new__", "builtins.open", "builtins.property",
    "builtins.reversed", "builtins.setattr", "builtins.str", "builtins.sum",
    "builtins.tuple", "builtins.type", "builtins.vars", "builtins.zip", "click.make_pass_decorator",
    "collections.ChainMap", "collections.defaultdict", "collections.namedtuple", "contextvars.ContextVar",
    "copy.copy", "copy.deepcopy",
    "dacite.from_dict", "dataclasses.asdict", "dataclasses.field", "dataclasses.replace", "datetime.timedelta",
    "dependency_injector.providers.Factory",
    "django.apps.apps.get_model", "environs.Env", "fastapi.Depends", "functools.cached_property",
    "functools.partial", "functools.partialmethod", "functools.reduce", "httpx.Headers",
    "importlib.import_module", "itertools.chain", "itertools.groupby", "json.loads",
    "operator.attrgetter", "operator.itemgetter", "operator.methodcaller",
    "os.getenv", "os.path.join", "pandas.json_normalize", "pkgutil.resolve_name",
    "pycurl.Curl", "pydantic.TypeAdapter", "queue.Queue", "sqlalchemy.Column",
    "threading.local", "trio.open_memory_channel", "types.SimpleNamespace", "uritemplate.expand",
    "urllib.parse.SplitResult", "urllib.parse.urljoin",
    "urllib.parse.urlsplit", "urllib.parse.urlunsplit", "werkzeug.local.LocalProxy", "yarl.URL.build",
)  # fmt: skip


class Sink(Struct, frozen=True, kw_only=True):
    """A call that sends (or, with `prepares`, describes) one request.

    `name` is its dotted name, in which `*` stands for any text. `parameters` are the names of its positional
    parameters. `method` and `path` are fixed unless `arguments` says where they are found: it holds access paths under
    `method`, `url`, `headers`, `params`, `body`, `files` and `request`, which was prepared before. `base` precedes a
    relative URL; with `is_vendors` and no base the vendor's own does. `headers` are made of one argument each,
    `adds` those of every call, `may_add` those of some. `kept_url` is the attribute of the object with the URL of a
    call that is given none. `is_own` if a project says it. `file` and `place` are the file with the row and its key.
    """

    name: str
    library: str
    method: str = ""
    path: str = ""
    kept_url: str = ""
    parameters: tuple[str, ...] = ()
    arguments: Mapping[str, AccessPath] = field(default_factory=dict)
    base: str = ""
    is_vendors: bool = False
    headers: Mapping[str, AccessPath] = field(default_factory=dict)
    adds: tuple[str, ...] = ()
    may_add: tuple[str, ...] = ()
    prepares: bool = False
    is_own: bool = False
    file: str = ""
    place: str = ""

    @property
    def stands_alone(self) -> bool:
        """Whether more of a request is told here than its arguments, whoever's method this is."""
        told = (self.base, self.is_vendors, self.adds, self.may_add, self.headers)
        return any(told) and not self.prepares and "request" not in self.arguments


class Cache(Struct, frozen=True, kw_only=True):
    """A call that keeps something for a time, or makes what does; one that begins with `*.` is given what it keeps.

    `lifetime` is the argument that says how long, in seconds or in milliseconds.
    """

    name: str
    library: str = ""
    lifetime: AccessPath
    in_milliseconds: bool = False
    file: str = ""
    place: str = ""


class SendingType(Struct, frozen=True, kw_only=True):
    """A class whose objects send, or a function that makes such an object.

    `parameters` are those of the constructor. `merges` is how headers of a call meet those of the object: "merge",
    "replace" or "none". `base` is the constructor's keyword for a base URL, `scheme` what precedes a bare host,
    `adds` the headers that the object adds by itself, `headers` the attribute with its default headers, empty if it
    keeps none, `inner` the attribute under which a wrapper keeps the object that sends. `hooks` are the constructor's
    arguments with functions and objects that see each request before it leaves. Types of one library share methods.
    """

    name: str
    library: str
    parameters: tuple[str, ...] = ()
    merges: str = "merge"
    base: str | None = None
    scheme: str = ""
    adds: tuple[str, ...] = ()
    headers: str = ""
    inner: str = ""
    hooks: tuple[AccessPath, ...] = ()
    file: str = ""
    place: str = ""


class StreamType(Struct, frozen=True, kw_only=True):
    """A base class for whose subclasses a framework sends: these attributes, or methods, tell what.

    `headers` and `params` are asked in order until one tells something; `keeps` is the one with default headers.
    """

    name: str
    library: str
    url: str
    base: str
    headers: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    method: str = ""
    keeps: str = ""
    file: str = ""
    place: str = ""


class KnownType(Struct, frozen=True, kw_only=True):
    """A class whose objects send nothing by themselves, and behave as those of `like`, one of `LIKE_TYPES`.

    Or, without it: its own code puts arguments of the constructor into the attributes of `given`, and what methods
    return into those of `results`. A function that was given is called for what it returns.
    """

    name: str
    library: str = ""
    like: str = ""
    given: Mapping[str, AccessPath] = field(default_factory=dict)
    results: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    place: str = ""


class Summary(Struct, frozen=True, kw_only=True):
    """What a function does that sends nothing itself; a name that begins with `*.` is of any module, or a method.

    `returns` is what it hands back, or, with `below`, what lies below that by the path that this argument spells.
    `like` is a known function that does the same, one of `LIKE`. `runs` says how it calls a function that it is handed:
    with the arguments after it ("rest"), with each item of these ("items"), or with `args` and `kwargs` ("args");
    `gives`, what it then returns: a "result", a "future", a "list" of results.
    """

    name: str
    library: str = ""
    returns: AccessPath | None = None
    below: AccessPath | None = None
    like: str = ""
    runs: str = ""
    gives: str = ""
    file: str = ""
    place: str = ""


class Source(Struct, frozen=True, kw_only=True):
    """A function (or a method of what a function makes) that gives something of the vendor's: a label of `LABELS`."""

    name: str
    library: str = ""
    label: str
    file: str = ""
    place: str = ""


class Sanitizer(Struct, frozen=True, kw_only=True):
    """A function that tells whether a host is the vendor's; what a token is sent to is then in order."""

    name: str
    library: str = ""
    file: str = ""
    place: str = ""


Row: TypeAlias = Sink | Cache | SendingType | StreamType | KnownType | Summary | Source | Sanitizer
