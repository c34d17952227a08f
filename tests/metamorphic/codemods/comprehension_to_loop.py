"""Write comprehensions as loops: `rows = [row(x) for x in items]` becomes `rows = []` and a loop that appends."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings, reads
from tests.metamorphic.syntax.strings import holds_mark

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _looped)


def _looped(module: cst.Module) -> cst.Module:
    return module.visit(_Lines(bindings(module)))


class _Lines(cst.CSTTransformer):
    """Only where the variables of the loop are bound nowhere else, since a loop leaves them behind."""

    def __init__(self, bound: dict[str, int]) -> None:
        super().__init__()
        self._bound = bound

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        match updated_node.body:
            case [
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name() as name)],
                    value=cst.ListComp(for_in=cst.CompFor() as loop, elt=element),
                )
            ]:
                added = cst.Call(cst.Attribute(name, cst.Name("append")), [cst.Arg(element)])
            case _:
                return updated_node
        variables = bindings(loop)
        is_free = all(self._bound[variable] == 1 for variable in variables) and name.value not in reads(loop)
        if not is_free or loop.asynchronous is not None or holds_mark(original_node.body[0]):
            return updated_node
        empty = cst.Assign([cst.AssignTarget(name)], cst.List([]))
        return cst.FlattenSentinel([updated_node.with_changes(body=[empty]), _loop(loop, cst.Expr(added))])


def _loop(loop: cst.CompFor, added: cst.BaseSmallStatement) -> cst.For:
    inner: cst.BaseStatement = cst.SimpleStatementLine([added])
    if loop.inner_for_in is not None:
        inner = _loop(loop.inner_for_in, added)
    for condition in reversed(loop.ifs):
        inner = cst.If(condition.test, cst.IndentedBlock([inner]))
    return cst.For(loop.target, loop.iter, cst.IndentedBlock([inner]))
