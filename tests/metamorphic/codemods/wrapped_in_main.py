"""Put what a script does into a function: its last statements go into `main_steps`, which it calls then.

Only statements whose names no function and no other file reads, and no names that are constants of a script.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, is_word_of, modules, with_changes
from tests.metamorphic.syntax.constants import constants
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import Statement, is_docstring, is_import

_SPECIAL = (
    "await", "class", "def", "eval", "exec", "global", "globals", "import", "lambda", "locals", "vars", "yield",
)  # fmt: skip
_UNFIT = (cst.FunctionDef, cst.ClassDef)
_EMPTY = [cst.EmptyLine(indent=False), cst.EmptyLine(indent=False)]


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _wrapped(project, path, module) for path, module in modules(project).items()})


def _wrapped(project: Project, path: str, module: cst.Module) -> str:
    kept = {id(constant.statement) for constant in constants(module)}
    count = len(module.body)
    while count and _is_step(module.body[count - 1], kept):
        count -= 1
    first, steps = module.body[:count], module.body[count:]
    names = {name for step in steps for name in bindings(step)}
    others = [cst.Module(list(first)).code, *(text for other, text in project.items() if other != path)]
    is_read = any(is_word_of(name, text) for name in names for text in others)
    if not steps or not first or is_read or bindings(module)["main_steps"] or _is_special(cst.Module(list(steps)).code):
        return module.code
    call = cst.SimpleStatementLine([cst.Expr(cst.Call(cst.Name("main_steps")))], leading_lines=_EMPTY)
    function = cst.FunctionDef(
        cst.Name("main_steps"), cst.Parameters(), cst.IndentedBlock(list(steps)), leading_lines=_EMPTY
    )
    return module.with_changes(body=[*first, function, call]).code


def _is_step(statement: Statement, kept: set[int]) -> bool:
    """What is done once: no definition, no import, no constant, no question for the module's own name."""
    if isinstance(statement, _UNFIT) or is_import(statement) or is_docstring(statement) or id(statement) in kept:
        return False
    return "__name__" not in cst.Module([statement]).code


def _is_special(code: str) -> bool:
    """What means something else in a function: definitions and imports in blocks, and names looked up at run time."""
    return any(is_word_of(word, code) for word in _SPECIAL) or "__all__" in code
