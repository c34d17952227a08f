"""All models that hold in one audit, to be asked by dotted name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from auditor.models.reading import read_models
from auditor.models.rows import DECLARED, DECLARED_LIBRARY, Row, SendingType, Sink
from auditor.resources import rules_folder
from auditor.tables import read_table

_FOLDER = "models"


@dataclass(frozen=True, slots=True)
class Models:
    """`functions` are calls that send, `types` what sends by its methods, which `methods` holds for each library."""

    types: Mapping[str, SendingType]
    functions: Mapping[str, Sink]
    methods: Mapping[str, Mapping[str, Sink]]

    def session(self, names: Iterable[str]) -> SendingType | None:
        """The first class of a look-up order whose objects send."""
        for name in names:
            if (found := self.types.get(name)) is not None:
                return found
        return None

    def method(self, kind: SendingType, name: str) -> Sink | None:
        """What a method of such an object sends."""
        return self.methods.get(kind.library, {}).get(name)

    def framework_types(self, names: Iterable[str]) -> tuple[SendingType, ...]:
        """The rows for classes of any module that a framework sends for, by their last names."""
        found = (self.types.get(f"*.{name.rpartition('.')[2]}") for name in names)
        return tuple(each for each in found if each is not None)

    def framework_function(self, name: str) -> Sink | None:
        """The row for a function or class of any module, by its last name."""
        return self.functions.get(f"*.{name.rpartition('.')[2]}")

    def keeps_headers_in(self, bases: Iterable[str], name: str) -> bool:
        """Whether `name` is where objects of these classes keep their default headers."""
        bases = tuple(bases)
        if any(name == each.headers for each in self.framework_types(bases)):
            return True
        kind = self.session(bases)
        return kind is not None and bool(kind.headers) and name in (kind.headers, "_default_headers")

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
    sinks: list[Sink] = []
    for row in rows:
        if isinstance(row, SendingType):
            types[row.name] = row
        else:
            sinks.append(row)
    for sink in sinks:
        owner, _, name = sink.function.rpartition(".")
        if owner in types:
            library = types[owner].library
            methods.setdefault(library, {})[name] = replace(sink, library=library)
        else:
            functions[sink.function] = replace(sink, library=sink.library or owner)
    return Models(types, functions, methods)


@cache
def shipped_rows() -> tuple[Row, ...]:
    """The rows that come with the package, whatever rules are used."""
    folder = rules_folder() / _FOLDER
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    rows: list[Row] = []
    for file in files:
        table = read_table(file)
        rows.extend(read_models(table, {row.name: row for row in rows if isinstance(row, SendingType)}))
        table.finish()
    return tuple(rows)


@cache
def shipped_models() -> Models:
    return models_of(shipped_rows())
