"""Decorate functions with something that only passes on: `def fetch(…)` gets `@traced` above it.

Only functions without other decorators, and no methods that Python itself calls.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_imports, module_imports, statements

_DECORATOR = '''

def traced(function):
    """Call the function, whatever it is given."""
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner
'''


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _decorated)


def _decorated(module: cst.Module) -> cst.Module:
    bound = bindings(module)
    is_imported = module_imports(module).get("functools") == "functools"
    if bound["traced"] or bound["functools"] != int(is_imported):
        return module
    functions = _Functions()
    changed = module.visit(functions)
    if not functions.count:
        return module
    return insert_after_imports(changed, [*([] if is_imported else statements("import functools\n")),
                                          *statements(_DECORATOR)])  # fmt: skip


class _Functions(cst.CSTTransformer):
    """Functions of modules and methods of classes; what stands inside of functions stays."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        name = updated_node.name.value
        if updated_node.decorators or name.startswith(("__", "test_")):
            return updated_node
        self.count += 1
        return updated_node.with_changes(decorators=[cst.Decorator(cst.Name("traced"))])
