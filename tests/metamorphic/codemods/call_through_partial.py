"""Fill keywords in beforehand: `get(url, timeout=5)` becomes `sending_1(url)`, a `partial` of the line before."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import only_call
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_imports, module_imports, statements

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _with_partials)


def _with_partials(module: cst.Module) -> cst.Module:
    is_imported = module_imports(module).get("functools") == "functools"
    if bindings(module)["functools"] != int(is_imported):
        return module
    calls = _Calls()
    changed = module.visit(calls)
    if not calls.count:
        return module
    return changed if is_imported else insert_after_imports(changed, statements("import functools\n"))


class _Calls(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        call = only_call(updated_node.body)
        if call is None or any(argument.star for argument in call.args):
            return updated_node
        self.count += 1
        name = cst.Name(f"sending_{self.count}")
        comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
        passed = [argument for argument in call.args if argument.keyword is not None]
        kept = [argument for argument in call.args if argument.keyword is None]
        function = cst.Attribute(cst.Name("functools"), cst.Name("partial"))
        made = cst.Call(function, [cst.Arg(call.func, comma=comma), *passed])
        first = cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(name)], made)])
        last = updated_node.deep_replace(call, call.with_changes(func=name, args=kept))
        assert isinstance(last, cst.SimpleStatementLine)
        return cst.FlattenSentinel(
            [first.with_changes(leading_lines=updated_node.leading_lines), last.with_changes(leading_lines=[])]
        )
