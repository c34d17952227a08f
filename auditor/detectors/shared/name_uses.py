"""Where a project reads a name, and which functions a text names, as queues do: `"app.tasks.renew"`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from auditor.detectors.shared.naming import last_name, target_names
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.semantics.domain.values import FunctionValue
from auditor.semantics.resolution import Resolution


class NameUses(Struct, frozen=True, eq=False):
    """Answers for one project. `sources` are the modules that a module imports a name from, by path and bound name."""

    modules: dict[str, list[Module]] = field(default_factory=dict)
    names: dict[str, dict[str, list[facts.Expr]]] = field(default_factory=dict)
    attributes: dict[str, list[facts.Expr]] = field(default_factory=dict)
    defined: dict[str, frozenset[str]] = field(default_factory=dict)
    sources: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    imports: dict[str, dict[tuple[str, str], Module]] = field(default_factory=dict)

    def of(self, name: str, home: Module) -> Iterator[facts.Expr]:
        """Where any module reads this name of `home`, or an attribute that is called like it; `home` comes first."""
        used = self.names.get(name, {})
        yield from used.get(home.path, ())
        yield from self.attributes.get(name, ())
        for path, found in used.items():
            if path != home.path and not self._is_anothers(path, name, home):
                yield from found
        for module, alias in self.imported_as(name):
            if alias != name:
                yield from self.names.get(alias, {}).get(module.path, ())

    def imported_as(self, name: str) -> list[tuple[Module, str]]:
        """The modules that import this name, of another one or as a module, with what they call it."""
        return [(module, bound) for (_, bound), module in self.imports.get(name, {}).items()]

    def _is_anothers(self, path: str, name: str, home: Module) -> bool:
        """Whether a name in a module certainly means something that another module than `home` defines."""
        if name in self.defined[path]:
            return True
        sources = self.sources[path].get(name, ())
        owners = [one for source in sources for one in self.modules.get(source, ()) if one.path != path]
        return bool(owners) and all(one is not home and name in self.defined[one.path] for one in owners)


def name_uses(syntax: Syntax) -> NameUses:
    """The uses of all names of a project, found when somebody first asks."""
    return syntax.resolution.once(name_uses, lambda: _collect(syntax))


def _collect(syntax: Syntax) -> NameUses:
    found = NameUses()
    for path, module in syntax.modules.items():
        found.modules.setdefault(module.name, []).append(module)
        found.defined[path] = frozenset(name for statement in module.body for name in target_names(statement))
        sources = found.sources[path] = {}
        for statement in module.body:
            if isinstance(statement, stmt.ImportFrom):
                sources.setdefault(statement.bound, set()).add(statement.module)
                found.imports.setdefault(statement.name, {})[path, statement.bound] = module
            elif isinstance(statement, stmt.Import):
                found.imports.setdefault(statement.module.rpartition(".")[2], {})[path, statement.bound] = module
        for site in syntax.walk(path):
            targets = site.statement.targets if isinstance(site.statement, stmt.Assign) else ()
            for tree in site.trees:
                if tree[0] not in targets:
                    _note(tree, path, found)
    return found


def _note(tree: Sequence[facts.Expr], path: str, found: NameUses) -> None:
    for part in tree:
        if isinstance(part, facts.Name):
            found.names.setdefault(part.id, {}).setdefault(path, []).append(part)
        elif isinstance(part, facts.Attribute):
            found.attributes.setdefault(last_name(part), []).append(part)


def functions_named(text: str, resolution: Resolution) -> list[FunctionValue]:
    """Those of this name; where the text holds the path of a module, those of that module before others."""
    home, _, name = text.replace(":", ".").rpartition(".")
    found = resolution.once(functions_named, lambda: _by_name(resolution)).get(name, [])
    return [value for value in found if home and _is_module(home, value.module)] or found


def functions_at(text: str, resolution: Resolution) -> list[FunctionValue]:
    """Those that a text names with the path of their module, or of one that imports them."""
    home, _, name = text.replace(":", ".").rpartition(".")
    found = functions_named(text, resolution) if home and name.isidentifier() else []
    return [value for value in found if _is_module(home, value.module)] or _imported(home, name, resolution)


def _imported(home: str, name: str, resolution: Resolution) -> list[FunctionValue]:
    paths = [path for path in resolution.modules if _is_module(home, path)] if home and name.isidentifier() else []
    meant = (value for path in paths for value in resolution.bound_in(path).get(name, ()))
    return [value for value in meant if isinstance(value, FunctionValue)]


def _by_name(resolution: Resolution) -> dict[str, list[FunctionValue]]:
    found: dict[str, list[FunctionValue]] = defaultdict(list)
    for value in resolution.functions:
        found[value.function.name].append(value)
    return found


def _is_module(dotted: str, path: str) -> bool:
    """Whether the file at a path is the module of this name; where the path of modules begins is not known."""
    named = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return f".{named}".endswith(f".{dotted}")
