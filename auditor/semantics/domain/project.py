"""The modules of one audit, and how an import finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from auditor.facts.definitions import Module
from auditor.facts.statements import Import, ImportFrom
from auditor.facts.walk import statements

# (path of the importing file, dotted name, leading dots) -> path of the module meant.
ResolveImport = Callable[[str, str, int], str | None]
# (path, line of the name) -> whether a function or class can have to do with what is looked for.
Matters = Callable[[str, int], bool]


class Project(Struct, frozen=True):
    """Modules by path; `resolve_import` knows the layout of the tree."""

    modules: Mapping[str, Module]
    resolve_import: ResolveImport

    def find(self, dotted: str, importer: Module, level: int = 0) -> Module | None:
        """The module that `importer` means by `dotted` (with `level` leading dots); None when it is not here."""
        path = self.resolve_import(importer.path, dotted, level)
        return self.modules.get(path) if path is not None and path != importer.path else None

    def imported_by(self, path: str) -> Iterator[str]:
        """The modules of the project that the body of a module imports."""
        module = self.modules[path]
        for statement in statements(module.body):
            match statement:
                case Import(module=name):
                    found = [self.find(name, module)]
                case ImportFrom(module=name, level=level, name=below):
                    dotted = f"{name}.{below}" if name else below
                    found = [self.find(name, module, level), self.find(dotted, module, level)]
                case _:
                    continue
            yield from (each.path for each in found if each is not None)
