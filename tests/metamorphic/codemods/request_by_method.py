"""Name the method of a request in an argument: `requests.get(url)` becomes `requests.request("GET", url)`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import LIBRARIES, LibraryCall, has_star, library_call, positionals
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import module_imports
from tests.metamorphic.syntax.strings import source_of

_CLIENTS = frozenset({"Session", "Client", "AsyncClient"})
# What is sent is named by a keyword afterwards; some methods follow redirects differently.
_METHODS = frozenset({"get", "post", "put", "patch", "delete"})


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _rewritten)


def _rewritten(module: cst.Module) -> cst.Module:
    imports = module_imports(module)
    if any(count > 1 for name, count in bindings(module).items() if name in imports):
        return module
    clients = _Clients(imports)
    module.visit(clients)
    return module.visit(_Calls(imports, clients.known - clients.others))


class _Clients(cst.CSTVisitor):
    """What is only ever assigned a session or client of a library."""

    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self.known: set[str] = set()
        self.others: set[str] = set()

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._note(target.target, node.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if node.value is not None:
            self._note(node.target, node.value)

    def visit_WithItem(self, node: cst.WithItem) -> None:
        if node.asname is not None:
            self._note(node.asname.name, node.item)

    def visit_Param(self, node: cst.Param) -> None:
        self.others.add(node.name.value)

    def _note(self, target: cst.BaseExpression, value: cst.BaseExpression) -> None:
        (self.known if self._is_client(value) else self.others).add(source_of(target))

    def _is_client(self, value: cst.BaseExpression) -> bool:
        match value:
            case cst.Call(func=cst.Attribute(value=cst.Name(value=module), attr=cst.Name(value=name))):
                return self._imports.get(module) in LIBRARIES and name in _CLIENTS
            case _:
                return False


class _Calls(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str], clients: set[str]) -> None:
        super().__init__()
        self._imports = imports
        self._clients = clients

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        call = library_call(original_node, self._imports) or self._client_call(original_node)
        function = updated_node.func
        if call is None or call.verb not in _METHODS or positionals(original_node) > 1 or has_star(original_node):
            return updated_node
        assert isinstance(function, cst.Attribute)
        method = cst.Arg(
            cst.SimpleString(f'"{call.verb.upper()}"'), comma=cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
        )
        return updated_node.with_changes(
            func=function.with_changes(attr=cst.Name("request")), args=[method, *updated_node.args]
        )

    def _client_call(self, node: cst.Call) -> LibraryCall | None:
        match node.func:
            case cst.Attribute(value=owner, attr=cst.Name(value=verb)) if source_of(owner) in self._clients:
                return LibraryCall(source_of(owner), "", verb)
            case _:
                return None
