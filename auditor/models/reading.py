"""Reads `[[models]]`, from the files that come with the package and from a project's configuration alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from auditor.models.keys import METHODS, Keys
from auditor.models.paths import ARGUMENT, AccessPath
from auditor.models.rows import (
    LABELS,
    LIKE,
    LIKE_TYPES,
    Cache,
    KnownType,
    Row,
    Sanitizer,
    SendingType,
    Sink,
    Source,
    StreamType,
    Summary,
)
from auditor.tables import Table, suggestion

KEY = "models"
ROLES = ("url", "headers", "params", "body", "files", "request")
_MERGES = ("merge", "replace", "none")
_MOST_ROWS = 5000


def read_models(table: Table, known: Mapping[str, SendingType] | None = None) -> tuple[Row, ...]:
    """The rows of `[[models]]` in one table, in its order; `known` are types of other files that a type may extend."""
    types = dict(known or {})
    rows: list[Row] = []
    for each in table.tables(KEY):
        found = read_row(each, types)
        types.update((row.name, row) for row in found if isinstance(row, SendingType))
        rows.extend(found)
        if len(rows) > _MOST_ROWS:
            raise table.complaint(KEY, f"these are more than {_MOST_ROWS} names")
    return tuple(rows)


def read_row(table: Table, known: Mapping[str, SendingType]) -> tuple[Row, ...]:
    """One row for each name that it is about."""
    kind = table.text("kind")
    if kind not in _KINDS:
        raise table.complaint("kind", f"`{kind}` is none of {', '.join(_KINDS)}")
    rows = tuple(_KINDS[kind](table, known))
    table.finish()
    return rows


def _types(table: Table, known: Mapping[str, SendingType]) -> Iterator[SendingType | StreamType | KnownType]:
    row = Keys(table)
    names = row.names("name")
    if same := row.choice("like", LIKE_TYPES):
        return (KnownType(name=name, like=same, file=table.file, place=table.place) for name in names)
    if "holds" in table:
        held = _held(table)
        return (replace(held, name=name, file=table.file, place=table.place) for name in names)
    return _streams(table, row, names) if "url" in table else _sending_types(table, row, names, known)


def _held(table: Table) -> KnownType:
    """What attributes hold: arguments, or what methods return."""
    holds = Keys(table.table("holds"))
    told = [(name, text) for name in holds.table for text in holds.spelled(name)]
    given = {name: holds.parsed(name, text) for name, text in told if text.startswith(ARGUMENT)}
    results = {name: holds.named(name, text) for name, text in told if not text.startswith(ARGUMENT)}
    return KnownType(name="", given=given, results=results)


def _streams(table: Table, row: Keys, names: Iterable[str]) -> Iterator[StreamType]:
    table.text("base")
    found = StreamType(
        name="",
        library=table.optional_text("library"),
        url=row.attribute("url"),
        base=row.attribute("base"),
        headers=row.attributes("headers"),
        params=row.attributes("params"),
        method=row.attribute("method"),
        keeps=row.attribute("keeps"),
        file=table.file,
        place=table.place,
    )
    return (replace(found, name=name, library=found.library or name) for name in names)


def _sending_types(
    table: Table, row: Keys, names: Iterable[str], known: Mapping[str, SendingType]
) -> Iterator[SendingType]:
    parent = table.optional_text("extends")
    if parent and parent not in known:
        raise table.complaint("extends", f"no type of a model is called `{parent}`.{suggestion(parent, known)}")
    like = known[parent] if parent else SendingType(name="", library="")
    base = row.path("base")
    headers, inner = row.attribute("headers"), row.attribute("inner")
    found = SendingType(
        name="",
        library=table.optional_text("library", like.library),
        parameters=table.texts("parameters") or like.parameters,
        merges=row.choice("merges", _MERGES, like.merges),
        base=row.keyword("base", base) if base is not None else like.base,
        scheme=table.optional_text("scheme", like.scheme),
        adds=table.texts("adds") or like.adds,
        headers=headers or like.headers,
        inner=inner or like.inner,
        hooks=row.paths("hooks") or like.hooks,
        file=table.file,
        place=table.place,
    )
    return (replace(found, name=name, library=found.library or name) for name in names)


def _sinks(table: Table, _: Mapping[str, SendingType]) -> Iterator[Sink | Cache]:
    row = Keys(table)
    if "url" in table and "lifetime" in table:
        raise table.complaint("lifetime", "a sink either sends or keeps: give `url` or `lifetime`")
    lifetime = row.path("lifetime")
    return _senders(table, row) if lifetime is None else _caches(table, row, lifetime)


def _caches(table: Table, row: Keys, lifetime: AccessPath) -> Iterator[Cache]:
    in_milliseconds = row.choice("unit", _UNITS, _UNITS[0]) != _UNITS[0]
    return (
        Cache(name=name, lifetime=lifetime, in_milliseconds=in_milliseconds, file=table.file, place=table.place)
        for name in row.names("function")
    )


def _senders(table: Table, row: Keys) -> Iterator[Sink]:
    functions = row.names("function")
    method, asked = row.method()
    address = table.optional_text("url")
    arguments = {role: path for role in ROLES[1:] if (path := row.path(role)) is not None}
    is_fixed = bool(address) and not address.startswith(ARGUMENT)
    if not is_fixed and (path := row.path("url")) is not None:
        arguments["url"] = path
    if asked is not None:
        arguments["method"] = asked
    if not address and "request" not in arguments:
        raise table.complaint("url", "where does the URL come from? Expected `Argument[…]`, or a path that is fixed")
    base = table.optional_text("base")
    if base.startswith(ARGUMENT):
        arguments["base"], base = row.parsed("base", base), ""
    headers = table.optional_table("header")
    found = Sink(
        name="",
        library=table.optional_text("library"),
        method=method,
        path=address if is_fixed else "",
        kept_url=row.attribute("kept-url"),
        parameters=table.texts("parameters"),
        arguments=arguments,
        base="" if base == _VENDOR else base,
        is_vendors=base == _VENDOR,
        headers={name: Keys(headers).parsed(name, headers.text(name)) for name in headers},
        adds=table.texts("adds"),
        may_add=table.texts("may-add"),
        prepares=table.boolean("prepares", default=False),
        file=table.file,
        place=table.place,
    )
    if found.prepares and (base or found.headers or found.adds or found.may_add or "base" in arguments):
        raise table.complaint(
            "prepares", "what only describes a request adds nothing: leave out `base`, `header`, `adds` and `may-add`"
        )
    if found.base and "://" not in found.base:
        raise table.complaint(
            "base", f"expected a URL with its scheme, `{_VENDOR}` for the vendor's own, or `Argument[…]`"
        )
    return (replace(found, name=name, method=found.method or _verb(name, found)) for name in functions)


def _verb(function: str, sink: Sink) -> str:
    """What a function's own name says, where nothing else tells the method."""
    last = function.rpartition(".")[2].upper()
    return last if last in METHODS and "method" not in sink.arguments else ""


def _summaries(table: Table, _: Mapping[str, SendingType]) -> Iterator[Summary]:
    row = Keys(table)
    names = row.names("function")
    found = Summary(
        name="",
        returns=row.path("returns"),
        below=row.path("below"),
        like=row.choice("like", LIKE),
        runs=row.choice("runs", _RUNS),
        gives=row.choice("gives", _GIVES),
        file=table.file,
        place=table.place,
    )
    if sum(map(bool, (found.returns, found.like, found.runs))) != 1:
        raise table.complaint("returns", "give one of `returns`, `like` and `runs`")
    if found.below is not None and found.returns is None:
        raise table.complaint("below", "only what `returns` something can give what lies below it")
    if found.gives and not found.runs:
        raise table.complaint("gives", "only what runs a function gives what it made of it")
    return (replace(found, name=name) for name in names)


def _sources(table: Table, _: Mapping[str, SendingType]) -> Iterator[Source]:
    row = Keys(table)
    table.text("label")
    label = row.choice("label", LABELS)
    return (Source(name=name, label=label, file=table.file, place=table.place) for name in row.names("function"))


def _sanitizers(table: Table, _: Mapping[str, SendingType]) -> Iterator[Sanitizer]:
    return (Sanitizer(name=name, file=table.file, place=table.place) for name in Keys(table).names("function"))


_RUNS, _GIVES = ("rest", "items", "args"), ("result", "future", "list")
_UNITS = ("seconds", "milliseconds")
_VENDOR = "vendor"
_KINDS: dict[str, Callable[[Table, Mapping[str, SendingType]], Iterable[Row]]] = {
    "sanitizer": _sanitizers,
    "sink": _sinks,
    "source": _sources,
    "summary": _summaries,
    "type": _types,
}
