"""Pass arguments by keyword: `requests.get(url)` becomes `requests.get(url=url)`, and so for the module's functions."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import library_call
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import module_imports

_SECOND = {"post": "data", "put": "data", "patch": "data", "get": "params"}


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _rewritten)


def _rewritten(module: cst.Module) -> cst.Module:
    imports, bound = module_imports(module), bindings(module)
    if any(bound[name] > 1 for name in imports):
        return module
    functions = {
        statement.name.value: _parameters(statement)
        for statement in module.body
        if isinstance(statement, cst.FunctionDef) and bound[statement.name.value] == 1 and not statement.decorators
    }
    return module.visit(_Calls(imports, functions))


def _parameters(function: cst.FunctionDef) -> tuple[str, ...]:
    """The parameters that can be passed either way; none where the function takes any number of them."""
    parameters = function.params
    if isinstance(parameters.star_arg, cst.Param) or parameters.star_kwarg is not None or parameters.posonly_params:
        return ()
    return tuple(parameter.name.value for parameter in parameters.params)


class _Calls(cst.CSTTransformer):
    def __init__(self, imports: dict[str, str], functions: dict[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._imports = imports
        self._functions = functions

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        names = self._names(original_node)
        positional = [argument for argument in updated_node.args if argument.keyword is None]
        if any(argument.star for argument in updated_node.args) or not 0 < len(positional) <= len(names):
            return updated_node
        rest = updated_node.args[len(positional) :]
        named = [
            argument.with_changes(keyword=cst.Name(name), equal=_EQUAL)
            for argument, name in zip(positional, names, strict=False)
        ]
        return updated_node.with_changes(args=[*named, *rest])

    def _names(self, node: cst.Call) -> tuple[str, ...]:
        call = library_call(node, self._imports)
        if call is not None and call.verb == "request":
            return ("method", "url")
        if call is not None:
            second = _SECOND.get(call.verb) if call.library == "requests" else None
            return ("url", second) if second else ("url",)
        return self._functions.get(node.func.value, ()) if isinstance(node.func, cst.Name) else ()


_EQUAL = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
