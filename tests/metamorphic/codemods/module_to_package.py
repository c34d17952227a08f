"""Make packages of modules: `client.py` becomes `client/core.py`, from which `client/__init__.py` takes everything.

Only modules that others import by their name, and that import nothing relative to themselves.
"""

from __future__ import annotations

from pathlib import PurePosixPath

import libcst as cst

from tests.metamorphic.project import Project, modules
from tests.metamorphic.syntax.names import bindings

_UNFIT = ("__file__", "__name__", "__path__", "from .", "import *", "global ")


def rewrite(project: Project) -> Project | None:
    changed = dict(project)
    for path, module in modules(project).items():
        pure = PurePosixPath(path)
        package, names = pure.with_suffix(""), _names(module)
        is_taken = any(PurePosixPath(other).is_relative_to(package) for other in project)
        if pure.stem == "__init__" or is_taken or not names or not _is_imported(pure, project):
            continue
        if any(word in project[path] for word in _UNFIT):
            continue
        changed[(package / "core.py").as_posix()] = changed.pop(path)
        changed[(package / "__init__.py").as_posix()] = f"from .core import {', '.join(names)}\n"
    return changed if changed != dict(project) else None


def _names(module: cst.Module) -> list[str]:
    """What the module's own statements bind; nothing where one binds names in blocks or twice."""
    names: list[str] = []
    for statement in module.body:
        match statement:
            case cst.FunctionDef(name=name) | cst.ClassDef(name=name):
                names.append(name.value)
            case cst.SimpleStatementLine():
                names += [name for name in bindings(statement) if not name.startswith("__")]
            case _:
                return []
    return names if len(names) == len(set(names)) and names else []


def _is_imported(path: PurePosixPath, project: Project) -> bool:
    """Whether another module imports names from this one, and nothing patches or runs it."""
    others = [text for other, text in project.items() if other != path.as_posix()]
    dotted = ".".join(path.with_suffix("").parts)
    imported = any(f"from {start}{stem} import " in text for text in others
                   for start, stem in (("", dotted), (".", path.stem)))  # fmt: skip
    named = any(f"{dotted}." in text or f"import {dotted}" in text or path.name in text for text in others)
    return imported and not named
