"""Make a module's constants fields of an object: `BASE` becomes `settings_object.BASE`, an object of a dataclass."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, is_mentioned_elsewhere, modules, with_changes
from tests.metamorphic.syntax.constants import Constant, constants
from tests.metamorphic.syntax.names import bindings, replace_names
from tests.metamorphic.syntax.placement import Statement, insert_after_imports, statements
from tests.metamorphic.syntax.quotes import quoted_words

_CLASS = '''

@dataclasses.dataclass(frozen=True)
class SettingsObject:
    """What does not change."""
'''
_TYPES = {cst.SimpleString: "str", cst.Integer: "int", cst.Float: "float"}


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _kept(project, path, module) for path, module in modules(project).items()})


def _kept(project: Project, path: str, module: cst.Module) -> str:
    quoted, bound = quoted_words(module), bindings(module)
    found = [
        constant
        for constant in constants(module)
        if type(constant.value) in _TYPES and constant.name not in quoted
        if not is_mentioned_elsewhere(project, path, constant.name)
    ]
    taken = any(bound[name] for name in ("dataclasses", "SettingsObject", "settings_object"))
    if not found or taken or any("import *" in text for text in project.values()):
        return module.code
    moved = {id(constant.statement) for constant in found}
    body = [statement for statement in module.body if id(statement) not in moved]
    homes = {c.name: cst.Attribute(cst.Name("settings_object"), cst.Name(c.name)) for c in found}
    rest = replace_names(module.with_changes(body=body), homes)
    return insert_after_imports(rest, [*statements("import dataclasses\n"), _class(found), *_object()]).code


def _class(found: list[Constant]) -> cst.ClassDef:
    (made,) = statements(_CLASS)
    assert isinstance(made, cst.ClassDef)
    return made.with_changes(body=cst.IndentedBlock([*made.body.body, *map(_field, found)]))


def _field(constant: Constant) -> cst.SimpleStatementLine:
    annotation = cst.Annotation(cst.Name(_TYPES[type(constant.value)]))
    return constant.statement.with_changes(body=[cst.AnnAssign(cst.Name(constant.name), annotation, constant.value)])


def _object() -> list[Statement]:
    return statements("settings_object = SettingsObject()\n")
