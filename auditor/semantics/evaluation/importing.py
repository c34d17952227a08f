"""Imports: a module of the project is executed once; everything else is external, by its dotted name."""

from __future__ import annotations

from itertools import product

from auditor.dotted import loaded_module
from auditor.facts.definitions import Module
from auditor.facts.statements import Import, ImportFrom
from auditor.semantics.data.targets import bind_name
from auditor.semantics.domain.values import (
    LIBRARY_CALL,
    External,
    ModuleValue,
    Place,
    Text,
    Value,
    Values,
    join,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_MOVED = {
    "six.moves.urllib": "urllib",
    "six.moves.urllib_parse": "urllib.parse",
    "six.moves.http_client": "http.client",
    "future.moves.urllib": "urllib",
    "future.moves.http.client": "http.client",
    "requests.packages.urllib3": "urllib3",
}
_OF_COMPAT = frozenset({"urljoin", "urlparse", "urlsplit", "urlunparse", "urlencode", "quote", "quote_plus", "unquote"})


def import_module(fact: Import, frame: Frame, machine: Machine) -> None:
    """`import a.b.c` binds `a`; `import a.b.c as x` binds the module itself."""
    importer = machine.project.modules[frame.module]
    module = machine.project.find(fact.module, importer)
    found: Value = _executed(module, machine) if module is not None else External(_today(fact.module))
    if not fact.aliased:
        head = machine.project.find(fact.bound, importer)
        if head is None and module is not None:
            machine.below_folders[fact.module] = module.path
        found = _executed(head, machine) if head is not None else External(fact.bound)
    bind_name(fact.bound, (found,), frame, machine)


def import_from(fact: ImportFrom, frame: Frame, machine: Machine) -> None:
    """`from m import n`: a name of the module, or a module below the package."""
    importer = machine.project.modules[frame.module]
    module = machine.project.find(fact.module, importer, fact.level)
    if module is None and fact.level and not fact.module:
        module = machine.project.find(fact.name, importer, fact.level)
        if module is not None and fact.name != "*":
            bind_name(fact.bound, (_executed(module, machine),), frame, machine)
            return
    if module is None:
        _import_external(fact, frame, machine)
        return
    machine.initialise(module.path, machine)
    source = machine.module_frames.get(module.path)
    names: dict[str, Values] = source.names if source is not None else {}
    if fact.name == "*":
        for name, values in list(names.items()):
            if not name.startswith("_"):
                bind_name(name, values, frame, machine)
        return
    if fact.name in names:
        bind_name(fact.bound, names[fact.name], frame, machine)
        return
    child = machine.project.find(f"{module.name}.{fact.name}" if module.name else fact.name, importer)
    if child is not None:
        bind_name(fact.bound, (_executed(child, machine),), frame, machine)
        return
    place = machine.place(frame, fact.span)
    bind_name(fact.bound, unknown(fact.name, f"{module.name} binds no such name", place), frame, machine)


def _import_external(fact: ImportFrom, frame: Frame, machine: Machine) -> None:
    """A package that is not in the project; below it, a namespace package may still hold a module of the project."""
    if fact.name == "*":
        return
    importer = machine.project.modules[frame.module]
    dotted = f"{fact.module}.{fact.name}" if fact.module else fact.name
    child = machine.project.find(dotted, importer, fact.level)
    found: Value = _executed(child, machine) if child is not None else External(f"{'.' * fact.level}{_today(dotted)}")
    bind_name(fact.bound, (found,), frame, machine)


def _executed(module: Module, machine: Machine) -> ModuleValue:
    """A module of the project, of which the body has been executed."""
    machine.initialise(module.path, machine)
    return ModuleValue(module.path)


def import_by_name(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`importlib.import_module("a.b")`, `import_module(".b", package="a")`: a module of the project, or a library."""
    found: list[Value] = []
    packages = _named(1, "package", arguments) or [""]
    for name, package in product(_named(0, "name", arguments), packages):
        level, dotted = loaded_module(name, package)
        module = machine.project.find(dotted, machine.project.modules[frame.module], level)
        found.append(External(_today("." * level + dotted)) if module is None else _executed(module, machine))
    return tuple(found) or unknown("importlib.import_module()", LIBRARY_CALL, place)


def resolve_by_name(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`pkgutil.resolve_name("a.b:Client")`, `import_string("a.b.Client")`: what a module of the project binds there."""
    found: list[Values] = []
    for name in _named(0, "name", arguments):
        parts = name.replace(":", ".").split(".")
        heads = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
        modules = (machine.project.find(head, machine.project.modules[frame.module]) for head in heads)
        module = next((each for each in modules if each is not None), None)
        if module is None:
            found.append((External(_today(".".join(parts))),))
            continue
        values: Values = (_executed(module, machine),)
        for part in parts[len(module.name.split(".")) :]:
            values = join(*(machine.attribute(value, part, place, frame) for value in values))
        found.append(values)
    return join(*found) or unknown("pkgutil.resolve_name()", LIBRARY_CALL, place)


def model_by_name(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`apps.get_model("photos", "Photo")`, `apps.get_model("photos.Photo")`: the class of that application."""
    found: list[Value] = []
    for label, name in product(_named(0, "app_label", arguments), _named(1, "model_name", arguments) or [""]):
        app, _, model = label.rpartition(".") if not name else (label, "", name)
        for cls in machine.class_values.values():
            folders = cls.module.lower().replace(".", "/").split("/")
            if cls.definition.name.lower() == model.lower() and app.lower() in folders:
                found.append(cls)
    return tuple(found) or unknown("apps.get_model()", LIBRARY_CALL, place)


def _named(position: int, keyword: str, arguments: Arguments) -> list[str]:
    values = arguments.given(position, keyword)
    return [value.literal for value in values if isinstance(value, Text) and value.literal]


def _today(dotted: str) -> str:
    """The name of today for what packages for two Pythons, and packages inside others, offer under another one."""
    for old, new in _MOVED.items():
        if dotted == old or dotted.startswith(f"{old}."):
            return new + dotted[len(old) :]
    module, _, name = dotted.rpartition(".")
    return f"urllib.parse.{name}" if module == "requests.compat" and name in _OF_COMPAT else dotted
