"""Import under another name: `import requests` becomes `import requests as aliased_requests`.

The new name holds the old one, since the names of imported things can be evidence. Names that other files of the
project mention, that are bound twice, or that stand in an annotation in quotes stay.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import libcst as cst

from tests.metamorphic.project import Project, is_word_of, modules, with_changes
from tests.metamorphic.syntax.names import bindings, imported_name, replace_names
from tests.metamorphic.syntax.placement import module_level_imports
from tests.metamorphic.syntax.quotes import quoted_words


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _aliased(project, path, module) for path, module in modules(project).items()})


def _aliased(project: Project, path: str, module: cst.Module) -> str:
    bound = bindings(module)
    quoted = quoted_words(module)
    names = {
        name: f"aliased_{name}"
        for name in map(_renamable, module_level_imports(module))
        if name and bound[name] == 1 and name not in quoted and not _is_shared(project, path, name)
    }
    if not names:
        return module.code
    renamed = replace_names(module, {old: cst.Name(new) for old, new in names.items()})
    return renamed.visit(_Aliases(names)).code


def _renamable(alias: cst.ImportAlias) -> str:
    """The name that can be given another: not a package that stands for its module, not an alias already."""
    return imported_name(alias) if alias.asname is None and isinstance(alias.name, cst.Name) else ""


def _is_shared(project: Project, path: str, name: str) -> bool:
    """Whether another file may take the name from here; libraries are imported by everyone for themselves."""
    stem = PurePosixPath(path).stem
    takers = [text for other, text in project.items() if other != path and re.search(rf"\b{re.escape(stem)}\b", text)]
    return stem == "__init__" or any("import *" in text or is_word_of(name, text) for text in takers)


class _Aliases(cst.CSTTransformer):
    """Gives the imports their new names; only those of the module itself, since the others are bound twice."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self._names = names

    def leave_ImportAlias(self, original_node: cst.ImportAlias, updated_node: cst.ImportAlias) -> cst.ImportAlias:
        new = self._names.get(_renamable(original_node))
        return updated_node if new is None else updated_node.with_changes(asname=cst.AsName(cst.Name(new)))
