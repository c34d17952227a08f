"""Import modules instead of what is in them: `from settings import BASE` becomes `import settings` and `settings.BASE`.

Only modules of the project, and only names that are bound once and that no other file takes from here.
"""

from __future__ import annotations

from pathlib import PurePosixPath

import libcst as cst

from tests.metamorphic.project import Project, is_word_of, modules, with_changes
from tests.metamorphic.syntax.names import bindings, imported_name, replace_names
from tests.metamorphic.syntax.quotes import quoted_words
from tests.metamorphic.syntax.strings import source_of

_Names = dict[str, cst.BaseExpression]


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _imported(project, path, module) for path, module in modules(project).items()})


def _imported(project: Project, path: str, module: cst.Module) -> str:
    bound, quoted = bindings(module), quoted_words(module)
    stem = path.removesuffix(".py").rpartition("/")[2]
    others = [text for other, text in project.items() if other != path and is_word_of(stem, text)]
    names: _Names = {}
    body: list[cst.BaseStatement] = []
    for line in module.body:
        source, importing = _source(line, path, project)
        taken = _taken(line) if source and bound[source.partition(".")[0]] == 0 else {}
        known = any(is_word_of(name, text) for name in taken for text in others)
        if not taken or known or set(taken) & quoted or any(bound[name] > 1 for name in taken):
            body.append(line)
            continue
        assert isinstance(line, cst.SimpleStatementLine)
        (imported,) = cst.parse_module(importing).body
        assert isinstance(imported, cst.SimpleStatementLine)
        body.append(line.with_changes(body=imported.body))
        names.update({name: cst.parse_expression(f"{source}.{old}") for name, old in taken.items()})
    return replace_names(module.with_changes(body=body), names).code if names else module.code


def _source(line: cst.CSTNode, path: str, project: Project) -> tuple[str, str]:
    """How to call the module of the project that a line imports names from, and how to import it."""
    match line:
        case cst.SimpleStatementLine(body=[cst.ImportFrom(module=cst.Name() | cst.Attribute() as module, relative=[])]):
            dotted = source_of(module)
            return (dotted, f"import {dotted}") if f"{dotted.replace('.', '/')}.py" in project else ("", "")
        case cst.SimpleStatementLine(body=[cst.ImportFrom(module=cst.Name(value=name), relative=[_])]):
            place = PurePosixPath(path).parent / f"{name}.py"
            return (name, f"from . import {name}") if place.as_posix() in project else ("", "")
        case _:
            return "", ""


def _taken(line: cst.CSTNode) -> dict[str, str]:
    """The names that a line imports, with what they are called where they come from."""
    match line:
        case cst.SimpleStatementLine(body=[cst.ImportFrom(names=[*aliases])]):
            return {imported_name(alias): _own(alias) for alias in aliases}
        case _:
            return {}


def _own(alias: cst.ImportAlias) -> str:
    assert isinstance(alias.name, cst.Name)
    return alias.name.value
