"""Functions that a text names, as queues and schedulers do: `"app.tasks.renew"`."""

from __future__ import annotations

from collections import defaultdict

from auditor.semantics.resolution import Resolution
from auditor.semantics.values import FunctionValue


def functions_named(text: str, resolution: Resolution) -> list[FunctionValue]:
    """Those of this name; where the text holds the path of a module, those of that module before others."""
    home, _, name = text.replace(":", ".").rpartition(".")
    found = resolution.once(functions_named, lambda: _by_name(resolution)).get(name, [])
    return [value for value in found if home and _is_module(home, value.module)] or found


def functions_at(text: str, resolution: Resolution) -> list[FunctionValue]:
    """Those that a text names with the path of their module."""
    home, _, name = text.replace(":", ".").rpartition(".")
    found = functions_named(text, resolution) if home and name.isidentifier() else []
    return [value for value in found if _is_module(home, value.module)]


def _by_name(resolution: Resolution) -> dict[str, list[FunctionValue]]:
    found: dict[str, list[FunctionValue]] = defaultdict(list)
    for value in resolution.functions:
        found[value.function.name].append(value)
    return found


def _is_module(dotted: str, path: str) -> bool:
    """Whether the file at a path is the module of this name; where the path of modules begins is not known."""
    named = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return f".{named}".endswith(f".{dotted}")
