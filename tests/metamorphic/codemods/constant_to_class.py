"""Make a module's constants attributes of a class: `BASE` becomes `Constants.BASE`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, is_mentioned_elsewhere, modules, with_changes
from tests.metamorphic.syntax.constants import Constant, constants
from tests.metamorphic.syntax.names import bindings, replace_names
from tests.metamorphic.syntax.placement import Statement
from tests.metamorphic.syntax.quotes import quoted_words


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _classed(project, path, module) for path, module in modules(project).items()})


def _classed(project: Project, path: str, module: cst.Module) -> str:
    quoted = quoted_words(module)
    found = [
        constant
        for constant in constants(module)
        # A comprehension in the body of a class does not see the names of the class.
        if not bindings(constant.value) and constant.name not in quoted
        if not is_mentioned_elsewhere(project, path, constant.name)
    ]
    if not found or "Constants" in bindings(module) or any("import *" in text for text in project.values()):
        return module.code
    return _with_classes(module, found)


def _with_classes(module: cst.Module, found: list[Constant]) -> str:
    """A class for each run of constants; what comes later looks them up there."""
    body: list[Statement] = []
    homes: dict[str, cst.BaseExpression] = {}
    run: list[cst.SimpleStatementLine] = []
    number = 0

    def close() -> None:
        nonlocal number
        if run:
            number += 1
            name = "Constants" if number == 1 else f"Constants{number}"
            body.append(_class(name, [replace_names(line, homes) for line in run]))
            homes.update({_name(line): cst.Attribute(cst.Name(name), cst.Name(_name(line))) for line in run})
            run.clear()

    moved = {id(constant.statement) for constant in found}
    for statement in module.body:
        if isinstance(statement, cst.SimpleStatementLine) and id(statement) in moved:
            run.append(statement)
        else:
            close()
            body.append(replace_names(statement, homes))
    close()
    return module.with_changes(body=body).code


def _class(name: str, lines: list[cst.SimpleStatementLine]) -> cst.ClassDef:
    docstring = cst.SimpleStatementLine([cst.Expr(cst.SimpleString('"""What does not change."""'))])
    above = [cst.EmptyLine(indent=False), cst.EmptyLine(indent=False)]
    return cst.ClassDef(cst.Name(name), cst.IndentedBlock([docstring, *lines]), leading_lines=above)


def _name(line: cst.SimpleStatementLine) -> str:
    (name,) = bindings(line)
    return name
