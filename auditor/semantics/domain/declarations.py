"""The functions that a project declares as senders of requests, found by their dotted names."""

from __future__ import annotations

from fnmatch import fnmatchcase

from msgspec import Struct, field

from auditor.models.rows import Sink
from auditor.semantics.domain.values import Place


class Misnamed(Struct, frozen=True):
    """A declared function that the module or class of the project, which can be read, does not have."""

    sink: Sink
    name: str
    known: tuple[str, ...]


class Declarations(Struct):
    """Of several declarations that fit a name the last one counts.

    `functions` holds those that the project itself defines, by `id(function)`; `hidden` are the places where their
    bodies send, which do not count. `misnamed` are declarations that cannot mean anything. `fitting` are the files and
    keys of those that fit something in the code.
    """

    sinks: tuple[Sink, ...] = ()
    functions: dict[int, Sink] = field(default_factory=dict)
    hidden: set[Place] = field(default_factory=set)
    misnamed: list[Misnamed] = field(default_factory=list)
    fitting: set[tuple[str, str]] = field(default_factory=set)
    _found: dict[str, Sink | None] = field(default_factory=dict)

    def find(self, dotted: str) -> Sink | None:
        """The declaration of a function."""
        if dotted not in self._found:
            fitting = (each for each in reversed(self.sinks) if fnmatchcase(dotted, each.name))
            self._found[dotted] = sink = next(fitting, None)
            if sink is not None:
                self.fitting.add((sink.file, sink.place))
        return self._found[dotted]

    def add(self, sink: Sink) -> None:
        """A further name under which a declared function is known."""
        self.sinks = (*self.sinks, sink)
        self._found.clear()

    def makes(self, dotted: str) -> bool:
        """Whether what a call of `dotted` gives has a declared method: it is a class, or a function that makes one."""
        return any(fnmatchcase(dotted, owner) for each in self.sinks for owner in _beginnings(each.name))


def _beginnings(function: str) -> list[str]:
    """`a.b.C.d.e` is a method of what `a.b.C.d` gives, or one way further up, of what `a.b.C` gives."""
    parts = function.split(".")
    return [".".join(parts[:length]) for length in range(2, len(parts))]
