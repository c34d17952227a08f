"""Look sending methods up by name: `session.get(url, timeout=5)` becomes `getattr(session, "get")(url, timeout=5)`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import is_sending
from tests.metamorphic.syntax.strings import called, quoted


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Calls()))


class _Calls(cst.CSTTransformer):
    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        match updated_node.func:
            case cst.Attribute(value=base, attr=cst.Name(value=verb)) if is_sending(original_node):
                return updated_node.with_changes(func=called("getattr", base, quoted(verb)))
            case _:
                return updated_node
