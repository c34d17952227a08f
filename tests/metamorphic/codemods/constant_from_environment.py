"""Let the environment say what constants are: `BASE = "…"` becomes `BASE = os.environ.get("BASE", "…")`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.constants import constants
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_imports, module_imports, statements
from tests.metamorphic.syntax.strings import called


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _read)


def _read(module: cst.Module) -> cst.Module:
    bound = bindings(module)
    is_imported = module_imports(module).get("os") == "os"
    found = {
        id(constant.statement): constant.name
        for constant in constants(module)
        if _is_configured(constant.value) and not constant.name.startswith("ONE_")
    }
    if not found or bound["os"] != int(is_imported):
        return module
    first = next((n for n, statement in enumerate(module.body) if id(statement) in found), 0)
    imported = next((n for n, s in enumerate(module.body) if "os" in bindings(s)), -1)
    if imported > first:
        return module
    lines = [
        _looked_up(s, found[id(s)]) if isinstance(s, cst.SimpleStatementLine) and id(s) in found else s
        for s in module.body
    ]
    changed = module.with_changes(body=lines)
    return changed if is_imported else insert_after_imports(changed, statements("import os\n"))


def _is_configured(value: cst.BaseExpression) -> bool:
    """What people put into the environment: addresses and numbers (no unit of time such as `ONE_HOUR`)."""
    match value:
        case cst.SimpleString(prefix="", raw_value=text):
            return "://" in text
        case cst.Integer(value=digits):
            return digits.isdecimal()
        case _:
            return False


def _looked_up(line: cst.SimpleStatementLine, name: str) -> cst.SimpleStatementLine:
    (assigned,) = line.body
    assert isinstance(assigned, cst.Assign)
    comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    function = cst.parse_expression("os.environ.get")
    number = assigned.value.value if isinstance(assigned.value, cst.Integer) else ""
    default = cst.SimpleString(f'"{number}"') if number else assigned.value
    value = cst.Call(function, [cst.Arg(cst.SimpleString(f'"{name}"'), comma=comma), cst.Arg(default)])
    value = called("int", value) if number else value
    return line.with_changes(body=[assigned.with_changes(value=value)])
