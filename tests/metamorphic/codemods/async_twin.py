"""Send with an asynchronous client: a function that sends calls an `async` twin of itself, which uses httpx.

Functions with decorators, generators, nested functions and whatever else asks the library something stay as they are.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import has_star, keywords, library_call, positionals
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_imports, module_imports, statements

# What both libraries take per request and mean alike.
_COMMON = frozenset({"params", "headers", "auth", "cookies", "timeout"})
_WITH_BODY = _COMMON | {"json", "data", "files"}
_BODIES = frozenset({"post", "put", "patch", "request"})
# What an answer of one library has and one of the other has not.
_DIFFERENT = frozenset({"ok", "iter_content", "raw", "apparent_encoding", "is_redirect", "exceptions", "iter_lines"})
_CLIENT = "async with httpx.AsyncClient(follow_redirects=True) as async_client:\n    pass\n"


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _with_twins)


def _with_twins(module: cst.Module) -> cst.Module:
    imports = module_imports(module)
    bound = bindings(module)
    if any(bound[name] > 1 for name in imports) or {"async_client", "asyncio"} & set(bound):
        return module
    twins = _Twins(imports)
    changed = module.visit(twins)
    if not twins.has_changed:
        return module
    needed = [name for name in ("asyncio", "httpx") if imports.get(name) != name]
    return (
        insert_after_imports(changed, statements("".join(f"import {name}\n" for name in needed))) if needed else changed
    )


class _Twins(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self._classes: list[str] = []
        self.has_changed = False

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        self._classes.append(node.name.value)

    def leave_ClassDef(self, original_node: cst.ClassDef, updated_node: cst.ClassDef) -> cst.ClassDef:
        self._classes.pop()
        return updated_node

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
        sends = _Sends(self._imports)
        original_node.visit(sends)
        if not sends.count or sends.is_unfit or _is_special(original_node):
            return updated_node
        self.has_changed = True
        return cst.FlattenSentinel(_pair(original_node, self._imports, is_method=bool(self._classes)))


class _Sends(cst.CSTVisitor):
    """Counts the calls that can be made by a client, and looks for what cannot."""

    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports
        self._depth = 0
        self._names = 0
        self.count = 0
        self.is_unfit = False

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._depth += 1
        self.is_unfit = self.is_unfit or self._depth > 1

    def visit_Call(self, node: cst.Call) -> None:
        call = library_call(node, self._imports)
        if call is None:
            return
        self.count += 1
        known = keywords(node) <= (_WITH_BODY if call.verb in _BODIES else _COMMON)
        is_plain = not has_star(node) and positionals(node) <= 1 + (call.verb == "request")
        self.is_unfit = self.is_unfit or not (known and is_plain)

    def visit_Name(self, node: cst.Name) -> None:
        self._names += node.value in self._imports and self._imports[node.value] in {"requests", "httpx"}
        self.is_unfit = self.is_unfit or node.value in _DIFFERENT

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:
        self._depth -= 1
        # Exceptions, types and sessions of the library are not the client's.
        self.is_unfit = self.is_unfit or self._names != self.count

    def visit_Yield(self, node: cst.Yield) -> None:
        self.is_unfit = True

    def visit_Lambda(self, node: cst.Lambda) -> None:
        self.is_unfit = True

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self.is_unfit = True


def _is_special(node: cst.FunctionDef) -> bool:
    mangled = node.name.value.startswith("__")
    return bool(node.decorators) or node.asynchronous is not None or mangled or _is_one_line(node)


def _is_one_line(node: cst.FunctionDef) -> bool:
    return not isinstance(node.body, cst.IndentedBlock)


def _pair(node: cst.FunctionDef, imports: dict[str, str], *, is_method: bool) -> list[cst.FunctionDef]:
    """The function, which runs its twin, and the twin with the old body."""
    name = f"{node.name.value}_async"
    names, arguments = _passed(node.params)
    receiver = names.pop(0) if is_method else ""
    callee = f"{receiver}.{name}" if is_method else name
    call = f"return asyncio.run({callee}({', '.join(arguments[is_method:])}))\n"
    outer = node.with_changes(body=cst.IndentedBlock([cst.parse_statement(call)]))
    block = cst.parse_module(_CLIENT).body[0]
    body = node.body.visit(_Awaits(imports))
    assert isinstance(block, cst.With)
    assert isinstance(body, cst.IndentedBlock)
    twin = node.with_changes(
        name=cst.Name(name),
        asynchronous=cst.Asynchronous(),
        leading_lines=[cst.EmptyLine(indent=False)],
        body=cst.IndentedBlock([block.with_changes(body=body)]),
    )
    return [outer, twin]


def _passed(parameters: cst.Parameters) -> tuple[list[str], list[str]]:
    """The names of the first parameters, and all of them as arguments."""
    names = [parameter.name.value for parameter in (*parameters.posonly_params, *parameters.params)]
    arguments = list(names)
    if isinstance(parameters.star_arg, cst.Param):
        arguments.append(f"*{parameters.star_arg.name.value}")
    arguments += [f"{parameter.name.value}={parameter.name.value}" for parameter in parameters.kwonly_params]
    if parameters.star_kwarg is not None:
        arguments.append(f"**{parameters.star_kwarg.name.value}")
    return names, arguments


class _Awaits(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str]) -> None:
        super().__init__()
        self._imports = imports

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        call = library_call(original_node, self._imports)
        if call is None:
            return updated_node
        function = cst.Attribute(cst.Name("async_client"), cst.Name(call.verb))
        awaited = cst.Await(updated_node.with_changes(func=function))
        return awaited.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
