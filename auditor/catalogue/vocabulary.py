"""The words that may be shown of audited code: what a catalogue names, and what HTTP, OAuth and settings share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from auditor.catalogue.catalogue import Catalogue
from auditor.disclosure import Door, Vocabulary
from auditor.facts.definitions import Module
from auditor.facts.names import KnownNames
from auditor.resources import rules_folder
from auditor.tables import read_table

# Prose about hosts, paths and clients: its words are anybody's.
_PROSE = frozenset({"note", "reason", "title"})
_FILE = "vocabulary.toml"


def open_door(catalogues: Sequence[Catalogue], modules: Iterable[Module], *, literals: bool) -> Door:
    """The door for an audit of these modules; `literals` shows all but credentials."""
    return Door(vocabulary=vocabulary(catalogues), is_name=KnownNames(modules), literals=literals)


def vocabulary(catalogues: Sequence[Catalogue]) -> Vocabulary:
    """All words of these catalogues and the shared ones."""
    return _vocabulary(tuple(catalogues))


# An editor and a portfolio audit many times with one catalogue.
@lru_cache(maxsize=4)
def _vocabulary(catalogues: tuple[Catalogue, ...]) -> Vocabulary:
    return Vocabulary(lambda: (*_shared(), *(text for catalogue in catalogues for text in _named(catalogue))))


@cache
def _shared() -> tuple[str, ...]:
    table = read_table(rules_folder() / _FILE)
    return tuple(text for group in table for text in table.texts(group))


def _named(catalogue: Catalogue) -> Iterator[str]:
    yield from _texts(catalogue.vendor)
    for client in catalogue.clients:
        yield from (client.distribution, *client.imports, *_texts(client.classes))
    for rule in catalogue.rules:
        yield from _texts(rule.options)
        yield from _texts(rule.replacements)
    for row in catalogue.endpoints.rows:
        yield from (
            *row.path_template.split("/"),
            *row.replacement_path.split("/"),
            *row.file_fields,
            *row.upload_fields,
        )
    for operation in catalogue.api.operations:
        yield from (*operation.path_template.split("/"), operation.version, *operation.file_link_fields)


def _texts(value: object) -> Iterator[str]:
    """Every text in plain data."""
    match value:
        case str():
            yield value
        case Mapping():
            for key, inner in value.items():
                yield from (*_texts(key), *_texts(inner))
        case tuple() | list() | frozenset() | set():
            for inner in value:
                yield from _texts(inner)
        case Struct():
            for name in value.__struct_fields__:
                if name not in _PROSE:
                    yield from _texts(getattr(value, name))
        case _:
            return
