"""Give a class its methods by a base: `class Client` becomes `class ClientBase`, and `Client(ClientBase)` is empty.

Only classes without bases and decorators.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, modules, with_changes
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import Statement, statements
from tests.metamorphic.syntax.quotes import quoted_words

_CLASS = '''

class {name}({name}Base):
    """What others use."""
'''


def rewrite(project: Project) -> Project | None:
    changed = {path: module.with_changes(body=_split(module)).code for path, module in modules(project).items()}
    return with_changes(project, changed)


def _split(module: cst.Module) -> list[Statement]:
    bound, quoted = bindings(module), quoted_words(module)
    body: list[Statement] = []
    for statement in module.body:
        if not isinstance(statement, cst.ClassDef) or statement.bases or statement.decorators or statement.keywords:
            body.append(statement)
            continue
        name = statement.name.value
        source = cst.Module([statement]).code
        is_clear = bound[name] == 1 and not bound[f"{name}Base"] and name not in quoted
        # Names that are private to a class, and what speaks of the class itself, belong to the one that is written.
        if not is_clear or any(word in source for word in ("self.__", "super(", "__slots__", "__class__")):
            body.append(statement)
            continue
        renamed = statement.with_changes(name=cst.Name(f"{name}Base"))
        body += [renamed, *statements(_CLASS.format(name=name))]
    return body
