"""All models that hold in one audit, to be asked by dotted name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.models.reading import read_models
from auditor.models.rows import (
    DECLARED,
    DECLARED_LIBRARY,
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
from auditor.resources import rules_folder
from auditor.tables import read_table

_FOLDER = "models"
R = TypeVar("R", bound=Row)


class Models(Struct, frozen=True):
    """`functions` are calls that send, `types` what sends by its methods, which `methods` holds for each library.

    `declared` are functions of which a project says that they send; they may be its own. `asked` are the names of rows
    that something in the code has fitted so far.
    """

    types: Mapping[str, SendingType] = field(default_factory=dict)
    functions: Mapping[str, Sink] = field(default_factory=dict)
    methods: Mapping[str, Mapping[str, Sink]] = field(default_factory=dict)
    declared: tuple[Sink, ...] = ()
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    runners: Mapping[str, Summary] = field(default_factory=dict)
    caches: tuple[Cache, ...] = ()
    streams: Mapping[str, StreamType] = field(default_factory=dict)
    known_types: Mapping[str, KnownType] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    sanitizers: Mapping[str, Sanitizer] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def function(self, name: str) -> Sink | None:
        """What a call of this name sends."""
        return self._known(self.functions.get(name))

    def type(self, name: str) -> SendingType | None:
        """What this class is, or what a call of this function makes."""
        return self._known(self.types.get(name))

    def session(self, names: Iterable[str]) -> SendingType | None:
        """The first class of a look-up order whose objects send."""
        for name in names:
            if (found := self.type(name)) is not None:
                return found
        return None

    def method(self, kind: SendingType, name: str) -> Sink | None:
        """What a method of such an object sends."""
        return self._known(self.methods.get(kind.library, {}).get(name))

    def stream(self, names: Iterable[str]) -> StreamType | None:
        """The first class of a look-up order for which a framework sends, by its whole name or its last one."""
        for name in names:
            found = self.streams.get(name) or self.streams.get(f"*.{name.rpartition('.')[2]}")
            if found is not None:
                return self._known(found)
        return None

    def framework_function(self, name: str) -> Sink | None:
        """The row for a function or class of any module, by its last name."""
        return self.function(f"*.{name.rpartition('.')[2]}")

    def summary(self, name: str) -> Summary | None:
        """What a function does that sends nothing; by its whole name, else by its last one."""
        return self._known(self.summaries.get(name) or self.summaries.get(f"*.{name.rpartition('.')[2]}"))

    def runner(self, name: str) -> Summary | None:
        """What runs functions that it is handed, by the same names."""
        return self._known(self.runners.get(name) or self.runners.get(f"*.{name.rpartition('.')[2]}"))

    def source(self, name: str) -> Source | None:
        """What a function gives that is the vendor's."""
        return self._known(self.sources.get(name)) if self.sources else None

    def sanitizer(self, name: str) -> Sanitizer | None:
        """The row of a function that tells the vendor's hosts from others."""
        return self._known(self.sanitizers.get(name)) if self.sanitizers else None

    def is_like(self, name: str, like: str) -> bool:
        """Whether a class is a known one, or behaves as it does."""
        if name == like:
            return True
        found = self._known(self.known_types.get(name))
        return found is not None and found.like == like

    def holding(self, names: Iterable[str]) -> KnownType | None:
        """The first class of a look-up order of which it is known what its code puts into attributes."""
        for name in names:
            found = self.known_types.get(name)
            if found is not None and not found.like:
                return self._known(found)
        return None

    def keeps_headers_in(self, bases: Iterable[str], name: str) -> bool:
        """Whether `name` is where objects of these classes keep their default headers."""
        bases = tuple(bases)
        stream = self.stream(bases)
        if stream is not None and name == stream.keeps:
            return True
        kind = self.session(bases)
        return kind is not None and bool(kind.headers) and name in (kind.headers, "_default_headers")

    def _known(self, row: R | None) -> R | None:
        if row is not None:
            self.asked.add(row.name)
        return row

    @property
    def modules(self) -> frozenset[str]:
        """Where all that is defined."""
        return frozenset(
            name.rpartition(".")[0] for name in (*self.functions, *self.types) if not name.startswith(("*", "<"))
        )


def models_of(rows: Iterable[Row]) -> Models:
    """Of several rows for one name the last one counts."""
    declared = SendingType(name=DECLARED, library=DECLARED_LIBRARY, base="base_url", headers="headers")
    types: dict[str, SendingType] = {DECLARED: declared}
    functions: dict[str, Sink] = {}
    methods: dict[str, dict[str, Sink]] = {}
    of_project: list[Sink] = []
    rows = tuple(rows)
    types.update((row.name, row) for row in rows if isinstance(row, SendingType))
    for sink in (row for row in rows if isinstance(row, Sink)):
        owner, _, name = sink.name.rpartition(".")
        is_plain = not sink.prepares and "request" not in sink.arguments
        if sink.is_own and (sink.stands_alone or (is_plain and owner not in types)):
            of_project.append(replace(sink, library=sink.library or DECLARED_LIBRARY))
        elif owner in types:
            library = types[owner].library
            methods.setdefault(library, {})[name] = replace(sink, library=library)
        else:
            functions[sink.name] = replace(sink, library=sink.library or owner)
    other = [row for row in rows if isinstance(row, Summary)]
    return Models(
        types=types,
        functions=functions,
        methods=methods,
        declared=tuple(of_project),
        summaries={row.name: row for row in other if not row.runs},
        runners={row.name: row for row in other if row.runs},
        caches=tuple({(row.name, row.lifetime): row for row in rows if isinstance(row, Cache)}.values()),
        streams={row.name: row for row in rows if isinstance(row, StreamType)},
        known_types={row.name: row for row in rows if isinstance(row, KnownType)},
        sources={row.name: row for row in rows if isinstance(row, Source)},
        sanitizers={row.name: row for row in rows if isinstance(row, Sanitizer)},
    )


def read_model_files(files: Iterable[Path | Traversable], known: Iterable[Row] = ()) -> tuple[Row, ...]:
    """The rows of some files, in order; `known` are others, whose types may be extended."""
    types = {row.name: row for row in known if isinstance(row, SendingType)}
    rows: list[Row] = []
    for file in files:
        table = read_table(file)
        read = read_models(table, types)
        table.finish()
        types.update((row.name, row) for row in read if isinstance(row, SendingType))
        rows.extend(read)
    return tuple(rows)


@cache
def shipped_rows() -> tuple[Row, ...]:
    """The rows that come with the package, whatever rules are used."""
    folder = rules_folder() / _FOLDER
    files = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    return read_model_files(sorted(files, key=lambda file: file.name))


@cache
def shipped_models() -> Models:
    return models_of(shipped_rows())


def all_models(*taught: Iterable[Row]) -> Models:
    """What comes with the package, and after it the rows of rules folders and of a project."""
    own = tuple(chain(*taught))
    return models_of((*shipped_rows(), *own)) if own else shipped_models()
