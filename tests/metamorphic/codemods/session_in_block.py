"""Send with a session of its own: `requests.get(url)` becomes `session_1.get(url)` in `with requests.Session()`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.codemods.session_for_function import CLASSES, is_the_same
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import library_call, only_call
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import module_imports


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _with_sessions)


def _with_sessions(module: cst.Module) -> cst.Module:
    imports = module_imports(module)
    if any(count > 1 for name, count in bindings(module).items() if name in imports):
        return module
    return module.visit(_Lines(imports))


class _Lines(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self._count = 0

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement:
        sent = only_call(updated_node.body)
        call = library_call(sent, self._imports) if sent is not None else None
        if sent is None or call is None or not is_the_same(sent, call):
            return updated_node
        self._count += 1
        name = cst.Name(f"session_{self._count}")
        function = cst.Attribute(name, cst.Name(call.verb))
        inner = updated_node.with_changes(leading_lines=[]).deep_replace(sent, sent.with_changes(func=function))
        assert isinstance(inner, cst.SimpleStatementLine)
        made = cst.Call(cst.Attribute(cst.Name(call.module), cst.Name(CLASSES[call.library])))
        item = cst.WithItem(made, asname=_as(name))
        return cst.With([item], cst.IndentedBlock([inner]), leading_lines=updated_node.leading_lines)


def _as(name: cst.Name) -> cst.AsName:
    return cst.AsName(name, cst.SimpleWhitespace(" "), cst.SimpleWhitespace(" "))
