"""Which dotted name a file has, and which file a dotted name means: imports as Python and people spell them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from auditor.sources.files import Discovery

# Folders that are put on the path by custom: what lies in them is imported without their name.
SOURCE_FOLDERS = frozenset({"lib", "python", "source", "sources", "src"})
_SUFFIXES = (".py", ".pyi", ".pyw")  # The first one wins where several files stand for one module.


class ModuleName(Struct, frozen=True):
    """`name` is the likeliest spelling; `spellings` are all that hold from anywhere, that one first.

    That a script's neighbours import it by its bare name only `ModuleNames.resolve` knows.
    """

    name: str
    is_package: bool
    spellings: tuple[str, ...]


class ModuleNames(Struct, frozen=True, eq=False, kw_only=True):
    """Names for all files of one tree. `modules` maps a path without suffix to the file that is imported by it.

    `folders_by_top` maps the first part of a dotted name to the folders that such an import may start from.
    `libraries` are top-level names known to be installed, `copied` the folders of the tree that hold a copy of one:
    what those do is known without looking. `last_names` are the last parts of the keys of `modules`: no other name is
    that of a file. `lone_folders` maps names that only one folder has to that folder.
    """

    root_package: str
    libraries: frozenset[str]
    packages: frozenset[str]
    modules: Mapping[str, str]
    last_names: frozenset[str]
    folders_by_top: Mapping[str, tuple[str, ...]]
    lone_folders: Mapping[str, str] = field(default_factory=dict)
    copied: frozenset[str] = frozenset()
    _resolved: dict[tuple[str, str], str | None] = field(default_factory=dict)

    def name_of(self, path: str) -> ModuleName:
        """The names of a file, given its path relative to the root."""
        folder, stem = _split(_without_suffix(path))
        is_package = stem == "__init__"
        if is_package:
            folder, stem = _split(folder)
        inside = _join(folder, stem) if is_package else folder
        top = next((each for each in _upwards(inside) if each not in self.packages), "")
        starts = self._starts_above(folder, top)
        spellings = [self._dotted(start, _join(folder, stem)) for start in starts]
        unique = tuple(dict.fromkeys(spelling for spelling in spellings if spelling)) or (stem,)
        return ModuleName(unique[0], is_package, unique)

    def aliases(self) -> dict[str, str]:
        """Every spelling of every importable file, with its path; of several files the first one in order."""
        found: dict[str, str] = {}
        paths = sorted(set(self.modules.values()))
        ranked = ((rank, path, each) for path in paths for rank, each in enumerate(self.name_of(path).spellings))
        for _, path, spelling in sorted(ranked):
            found.setdefault(spelling, path)
        return found

    def resolve(self, importer: str, module: str, level: int = 0) -> str | None:
        """The file that `import module` means in the file `importer`, or `from ..module import` at level 2.

        None if it is none of ours.
        """
        folder = _split(importer)[0]
        if level:
            for _ in range(level - 1):
                if not folder:
                    return None
                folder = _split(folder)[0]
            return self.modules.get(_join(folder, module.replace(".", "/")))
        key = (folder, module)
        if key not in self._resolved:
            self._resolved[key] = self._find(folder, module)
        return self._resolved[key]

    def _find(self, folder: str, module: str) -> str | None:
        relative = module.replace(".", "/")
        if relative.rpartition("/")[2] not in self.last_names and module != self.root_package:
            return None
        top = module.partition(".")[0]
        for start in self._starts_for(folder, module):
            found = self.modules.get(_join(start, relative))
            if found is not None and _join(start, top) not in self.copied:
                return found
        if self.root_package and (module + ".").startswith(self.root_package + "."):
            return self.modules.get(relative[len(self.root_package) + 1 :])
        return None

    def _starts_for(self, folder: str, module: str) -> Iterator[str]:
        """Folders to start from: outside the importer's package, then the nearest that hold such a name.

        A package's own folder comes last. Python looks there only when the file is run as a program, so
        that `requests.py` in a package is not what `import requests` beside it means.
        """
        top = module.partition(".")[0]
        above = [*_upwards(folder), ""]
        yield from (each for each in above if each not in self.packages)
        starts = self.folders_by_top.get(top, ())
        yield from sorted(starts, key=lambda start: (-_shared_parts(start, folder), start.count("/"), start))
        if top not in self.libraries and top not in sys.stdlib_module_names:
            yield from (each for each in above if each in self.packages)
            # Schedulers, functions in the cloud and `sys.path` put folders of any name on the path.
            yield from (self.lone_folders[each] for each in (top, _first_two(module)) if each in self.lone_folders)

    def _starts_above(self, folder: str, top: str) -> list[str]:
        starts = [top] if top != folder or folder in self.packages else []
        starts += [each for each in _upwards(folder) if _split(each)[1] in SOURCE_FOLDERS]
        return [*starts, ""]

    def _dotted(self, start: str, key: str) -> str:
        relative = key[len(start) :].lstrip("/") if start else key
        dotted = relative.replace("/", ".")
        if not start and "" in self.packages and self.root_package:
            return f"{self.root_package}.{dotted}" if dotted else self.root_package
        return dotted


def name_modules(discovery: Discovery, libraries: Iterable[str] = ()) -> ModuleNames:
    """Names for everything that was discovered; links count as second places of what they point to.

    `libraries` are the dotted names of modules of known libraries.
    """
    modules: dict[str, str] = {}
    for path in sorted((file.path for file in discovery.files), key=_preference):
        if path.endswith(_SUFFIXES):
            modules.setdefault(_module_key(path), path)
    for link in discovery.links:
        for key, path in list(modules.items()):
            target = _without_suffix(link.target)
            if key == target or key.startswith(target + "/"):
                modules.setdefault(_without_suffix(link.path) + key[len(target) :], path)
    packages = {_split(path)[0] for path in modules.values() if _split(_without_suffix(path))[1] == "__init__"}
    if discovery.root_package:
        packages.add("")
    libraries = sorted(libraries)
    return ModuleNames(
        root_package=discovery.root_package,
        libraries=frozenset(each.partition(".")[0] for each in libraries),
        packages=frozenset(packages),
        modules=modules,
        last_names=frozenset(_split(key)[1] for key in modules),
        folders_by_top=_folders_by_top(modules, packages),
        lone_folders=_lone_folders(modules, packages),
        copied=frozenset(_copied(modules, libraries)),
    )


def _copied(modules: Mapping[str, str], libraries: Iterable[str]) -> Iterator[str]:
    """Folders with the name of a library and, below, the module that only the library itself has."""
    inner = [each.replace(".", "/") for each in libraries if "." in each]
    tops = {each.partition("/")[0] for each in inner}
    folders = {folder for key in modules for folder in _upwards(key) if folder.rpartition("/")[2] in tops}
    for folder in folders:
        start = _split(folder)[0]
        if any(_join(start, each) in modules for each in inner if each.partition("/")[0] == _split(folder)[1]):
            yield folder


def _folders_by_top(modules: Mapping[str, str], packages: set[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for key in modules:
        parts = key.split("/")
        for depth in range(len(parts)):
            start = "/".join(parts[:depth])
            is_outermost = _join(start, parts[depth]) in packages and start not in packages
            if is_outermost or (depth and parts[depth - 1] in SOURCE_FOLDERS):
                found.setdefault(parts[depth], set()).add(start)
    return {top: tuple(sorted(starts)) for top, starts in sorted(found.items())}


def _lone_folders(modules: Mapping[str, str], packages: set[str]) -> dict[str, str]:
    """Modules and folders, by name, that only one folder has.

    What lies in packages is imported with their names, or else with two names that agree: `hooks.procore`.
    """
    found: dict[str, set[str]] = {}
    for key, path in modules.items():
        parts = key.split("/") if path.endswith(_SUFFIXES) else ()
        is_inside = False
        for depth, name in enumerate(parts):
            start = "/".join(parts[:depth])
            is_inside = is_inside or start in packages
            if not is_inside:
                found.setdefault(name, set()).add(start)
            elif depth + 1 < len(parts):
                found.setdefault(_first_two(".".join(parts[depth:])), set()).add(start)
    return {name: next(iter(starts)) for name, starts in found.items() if len(starts) == 1}


def _first_two(module: str) -> str:
    """The first two parts of a dotted name."""
    return ".".join(module.split(".")[:2])


def _preference(path: str) -> tuple[bool, int, str]:
    """Packages before modules, `.py` before `.pyi`: what Python itself would import."""
    suffix = next((rank for rank, each in enumerate(_SUFFIXES) if path.endswith(each)), len(_SUFFIXES))
    return not path.rpartition("/")[2].startswith("__init__."), suffix, path


def _module_key(path: str) -> str:
    key = _without_suffix(path)
    folder, stem = _split(key)
    return folder if stem == "__init__" else key


def _without_suffix(path: str) -> str:
    for suffix in (*_SUFFIXES, ".ipynb"):
        if path.endswith(suffix):
            return path[: -len(suffix)]
    return path


def _upwards(folder: str) -> Iterator[str]:
    """The folder and those above it, without the root."""
    while folder:
        yield folder
        folder = _split(folder)[0]


def _split(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    return folder, name


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder and name else folder or name


def _shared_parts(left: str, right: str) -> int:
    count = 0
    for one, other in zip(left.split("/"), right.split("/"), strict=False):
        if one != other:
            break
        count += 1
    return count
