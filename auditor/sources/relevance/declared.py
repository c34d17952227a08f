"""Which files import a function that a project declares: they matter, and may never name the vendor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditor.sources.relevance.imports import Imported, scan_imports
from auditor.sources.relevance.naming import ModuleNames


class DeclaredNames:
    """The dotted names of declared functions, in which `*` stands for any text."""

    def __init__(self, functions: Sequence[str], names: ModuleNames) -> None:
        self._known = tuple(dict.fromkeys(_fixed_part(function) for function in functions))
        self._names = names

    def matter_to(self, path: str, data: bytes) -> bool:
        """Whether a file defines one of the functions, or imports one, its module or a package above."""
        if not self._known:
            return False
        own = self._names.name_of(path)
        if any(_leads_to(spelling, known) for spelling in own.spellings for known in self._known):
            return True
        if b"from ." not in data and not any(known.partition(".")[0].encode() in data for known in self._known):
            return False
        package = own.name if own.is_package else own.name.rpartition(".")[0]
        imported = _dotted(scan_imports(data), package)
        return any(_leads_to(name, known) or name.startswith(f"{known}.") for name in imported for known in self._known)


def _dotted(imports: Iterable[Imported], package: str) -> Iterator[str]:
    """The full names of what is imported."""
    for each in imports:
        parts = package.split(".") if each.level and package else []
        start = parts[: len(parts) - each.level + 1] if each.level else []
        module = ".".join([*start, each.module] if each.module else start)
        if not each.names:
            yield module
        for name in each.names:
            yield f"{module}.{name}" if module else name


def _leads_to(name: str, known: str) -> bool:
    return known == name or known.startswith(f"{name}.")


def _fixed_part(function: str) -> str:
    """What precedes the first part with a `*`."""
    parts = function.split(".")
    stop = next((n for n, part in enumerate(parts) if "*" in part), len(parts))
    return ".".join(parts[:stop])
