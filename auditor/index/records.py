"""The records of an index: plain data that can be kept, compared and sent to another process."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from msgspec import Struct

# A name and the attributes read from it, as far as they matter: `self.client.get` is ("self", "client", "get").
Chain: TypeAlias = tuple[str, ...]


class Kind(Enum):
    """What a unit is; a statement stands in a module or class outside of any function."""

    STATEMENT = "statement"
    FUNCTION = "function"
    CLASS = "class"


class Imported(Struct, frozen=True, kw_only=True):
    """One name that an import binds: `name` of `module`, or the module itself where `name` is empty.

    `bound` is "*" for all names of a module; nothing is bound by `import a.b` beyond its head.
    """

    bound: str
    module: str
    name: str
    level: int
    first: int
    last: int


class Unit(Struct, frozen=True, kw_only=True):
    """A statement, a function with all that stands in it, or the head of a class (bases, keywords, decorators).

    `(qualname, ordinal)` names it within its file, also where a name is defined twice. `owner` is the class around it.
    `first` is the line of the first decorator, `line` that of the name, `body` that on which the body of a function
    begins (0 if something else stands on it, too). `binds` are names of the module (of the class,
    where there is one); `params` are those of a function. `chains` begin with a name, `attributes` are read from
    anything else. `fields` are set on `self`, `kept` on other objects (by attribute or by a text in brackets), and
    `changes` are the objects on which they are set. `calls` are chains that are called with an
    argument, `handed` pairs of a called chain and a chain that it is handed, `paths` the methods that are handed a text
    with a slash. `made_by` is what is called for the
    value of a statement (`("[]",)` for a display). `texts` are string constants that read like a dotted name,
    `tables` (in lower case) those that a statement of SQL reads or fills;
    `asks_by_name` if names are made up at run time.
    """

    kind: Kind
    name: str
    qualname: str
    ordinal: int
    owner: str
    first: int
    line: int
    last: int
    body: int = 0
    binds: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    chains: tuple[Chain, ...] = ()
    attributes: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    changes: tuple[Chain, ...] = ()
    calls: tuple[Chain, ...] = ()
    handed: tuple[tuple[Chain, Chain], ...] = ()
    paths: tuple[str, ...] = ()
    decorators: tuple[Chain, ...] = ()
    bases: tuple[Chain, ...] = ()
    made_by: Chain = ()
    texts: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    imports: tuple[Imported, ...] = ()
    asks_by_name: bool = False

    @property
    def is_fixture(self) -> bool:
        """Whether a function is asked for by the name of a parameter, as `pytest` does."""
        return any(chain[-1] == "fixture" for chain in self.decorators)


class FileIndex(Struct, frozen=True, kw_only=True):
    """One file. `units` are in order of their first line, a class before what stands in it."""

    imports: tuple[Imported, ...]
    units: tuple[Unit, ...]
