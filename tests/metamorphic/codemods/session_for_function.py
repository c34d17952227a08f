"""Send with a session of the module: `requests.get(url)` becomes `shared_requests.get(url)`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import LibraryCall, has_star, keywords, library_call, positionals
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_import_of, module_imports, statements

CLASSES = {"requests": "Session", "httpx": "Client"}
# What a client of httpx takes per request; the rest it takes when it is made.
_HTTPX = frozenset(
    {"params", "headers", "json", "data", "content", "files", "auth", "cookies", "follow_redirects", "timeout"}
)
# A session's methods take fewer arguments by position than the functions do.
_POSITIONAL = {"get": 1, "head": 1, "options": 1, "delete": 1, "post": 3, "put": 2, "patch": 2, "request": 2}


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _with_session)


def _with_session(module: cst.Module) -> cst.Module:
    imports = module_imports(module)
    if any(count > 1 for name, count in bindings(module).items() if name in imports):
        return module
    calls = _Calls(imports)
    changed = module.visit(calls)
    for name, library in dict.fromkeys((call.module, call.library) for call in calls.found):
        source = f"shared_{library} = {name}.{CLASSES[library]}()\n"
        changed = insert_after_import_of(changed, name, statements(source))
    return changed


class _Calls(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self.found: list[LibraryCall] = []

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        call = library_call(original_node, self._imports)
        if call is None or not is_the_same(original_node, call):
            return updated_node
        self.found.append(call)
        function = cst.Attribute(cst.Name(f"shared_{call.library}"), cst.Name(call.verb))
        return updated_node.with_changes(func=function)


def is_the_same(node: cst.Call, call: LibraryCall) -> bool:
    """Whether the method takes what the function is given."""
    if call.library == "httpx" and (has_star(node) or not keywords(node) <= _HTTPX):
        return False
    return positionals(node) - sum(bool(argument.star) for argument in node.args) <= _POSITIONAL[call.verb]
