"""Put comments and empty lines before statements; the comments name retired addresses and old lifetimes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules

# What a comment says is never a finding and never an excuse.
_COMMENTS = (
    "# Was requests.get('https://app.procore.com/vapid/projects') once.",
    "# The token of https://app.procore.com/oauth/token lives 7200 seconds.",
    "# Sends Procore-Company-Id, and takes expires_in from the answer.",
)


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Comments()))


class _Comments(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self._count = count()

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def leave_ClassDef(self, original_node: cst.ClassDef, updated_node: cst.ClassDef) -> cst.ClassDef:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.For:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def leave_With(self, original_node: cst.With, updated_node: cst.With) -> cst.With:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def leave_Try(self, original_node: cst.Try, updated_node: cst.Try) -> cst.Try:
        return updated_node.with_changes(leading_lines=self._lines(updated_node.leading_lines))

    def _lines(self, leading: Sequence[cst.EmptyLine]) -> list[cst.EmptyLine]:
        """The lines above a statement with an empty one and a comment before them."""
        comment = _COMMENTS[next(self._count) % len(_COMMENTS)]
        return [cst.EmptyLine(indent=False), cst.EmptyLine(comment=cst.Comment(comment)), *leading]
