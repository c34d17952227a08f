"""Where new statements go in a module, and what is imported there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import libcst as cst

from tests.metamorphic.syntax.names import imported_name

Statement: TypeAlias = cst.SimpleStatementLine | cst.BaseCompoundStatement


def statements(source: str) -> list[Statement]:
    """The statements of a piece of source, with an empty line before the first."""
    first, *rest = cst.parse_module(source).body
    return [first.with_changes(leading_lines=[cst.EmptyLine(indent=False)]), *rest]


def insert_after_imports(module: cst.Module, added: Sequence[Statement]) -> cst.Module:
    """Put statements below the docstring and the first imports."""
    count = 0
    for number, statement in enumerate(module.body):
        if is_import(statement):
            count = number + 1
        elif not (number == 0 and is_docstring(statement)):
            break
        elif count == 0:
            count = 1
    return module.with_changes(body=[*module.body[:count], *added, *module.body[count:]])


def insert_after_import_of(module: cst.Module, name: str, added: Sequence[Statement]) -> cst.Module:
    """Put statements below the module's own import that binds `name`, and below the first imports."""
    places = [number for number, line in enumerate(module.body) if name in set(_imported(line))]
    place = places[0] + 1
    while place < len(module.body) and is_import(module.body[place]):
        place += 1
    return module.with_changes(body=[*module.body[:place], *added, *module.body[place:]])


def module_imports(module: cst.Module) -> dict[str, str]:
    """What the module's own `import a.b as c` statements bind: the name, and the module it stands for."""
    found = {}
    for alias in _plain_imports(module):
        dotted = cst.Module([]).code_for_node(alias.name)
        bound = imported_name(alias)
        found[bound] = dotted if alias.asname is not None else bound
    return found


def is_import(statement: cst.CSTNode) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and all(
        isinstance(part, cst.Import | cst.ImportFrom) for part in statement.body
    )


def is_docstring(statement: cst.CSTNode) -> bool:
    match statement:
        case cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString())]):
            return True
        case _:
            return False


def module_level_imports(module: cst.Module) -> Iterator[cst.ImportAlias]:
    """Every name that the module's own import statements bind."""
    for statement in module.body:
        if isinstance(statement, cst.SimpleStatementLine):
            for part in statement.body:
                if isinstance(part, cst.Import | cst.ImportFrom) and not _is_special(part):
                    yield from () if isinstance(part.names, cst.ImportStar) else part.names


def _is_special(statement: cst.Import | cst.ImportFrom) -> bool:
    match statement:
        case cst.ImportFrom(module=cst.Name(value="__future__")):
            return True
        case _:
            return False


def _plain_imports(module: cst.Module) -> Iterator[cst.ImportAlias]:
    for statement in module.body:
        if isinstance(statement, cst.SimpleStatementLine):
            for part in statement.body:
                if isinstance(part, cst.Import):
                    yield from part.names


def _imported(statement: cst.CSTNode) -> Iterator[str]:
    if not isinstance(statement, cst.SimpleStatementLine):
        return
    for part in statement.body:
        if isinstance(part, cst.Import | cst.ImportFrom) and not isinstance(part.names, cst.ImportStar):
            yield from (imported_name(alias) for alias in part.names)
