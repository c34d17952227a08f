"""Hand the sending method to a function that calls it: `session.get(url)` becomes `call_with(session.get, url)`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import is_sending
from tests.metamorphic.syntax.placement import insert_after_imports, statements

_WRAPPER = '''

def call_with(function, *args, **kwargs):
    """Call it with all the rest."""
    return function(*args, **kwargs)
'''


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _wrapped)


def _wrapped(module: cst.Module) -> cst.Module:
    calls = _Calls()
    changed = module.visit(calls)
    return insert_after_imports(changed, statements(_WRAPPER)) if calls.has_changed else module


class _Calls(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self.has_changed = False

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        if not is_sending(original_node):
            return updated_node
        self.has_changed = True
        function = cst.Arg(updated_node.func, comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" ")))
        return updated_node.with_changes(func=cst.Name("call_with"), args=[function, *updated_node.args])
