"""Build headers in a function: `headers={…}` becomes `headers=build_headers_1(token)`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import BUILTINS, bindings, reads
from tests.metamorphic.syntax.placement import Statement, insert_after_imports, statements

_FUNCTION = '''

def {name}({parameters}):
    """The headers of a request."""
    return None
'''


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _built)


def _built(module: cst.Module) -> cst.Module:
    headers = _Headers()
    changed = module.visit(headers)
    return insert_after_imports(changed, headers.functions) if headers.functions else module


class _Headers(cst.CSTTransformer):
    """Takes the dicts out that are passed as headers, or that a name of headers is given."""

    def __init__(self) -> None:
        super().__init__()
        self.functions: list[Statement] = []

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        if original_node.keyword is None or original_node.keyword.value != "headers":
            return updated_node
        return updated_node.with_changes(value=self._taken(updated_node.value))

    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.Assign:
        is_headers = all(_says_headers(target.target) for target in original_node.targets)
        return updated_node.with_changes(value=self._taken(updated_node.value)) if is_headers else updated_node

    def _taken(self, value: cst.BaseExpression) -> cst.BaseExpression:
        if not isinstance(value, cst.Dict) or not _is_movable(value):
            return value
        name = f"build_headers_{len(self.functions) + 1}"
        parameters = [read for read in reads(value) if read not in BUILTINS]
        (function,) = statements(_FUNCTION.format(name=name, parameters=", ".join(parameters)))
        filled = function.visit(_Return(value))
        assert isinstance(filled, cst.FunctionDef)
        self.functions.append(filled)
        return cst.Call(cst.Name(name), [cst.Arg(cst.Name(parameter)) for parameter in parameters])


class _Return(cst.CSTTransformer):
    def __init__(self, value: cst.BaseExpression) -> None:
        super().__init__()
        self._value = value

    def leave_Return(self, original_node: cst.Return, updated_node: cst.Return) -> cst.Return:
        return updated_node.with_changes(value=self._value)


class _Bound(cst.CSTVisitor):
    """Finds what depends on the place where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def visit_Await(self, node: cst.Await) -> None:
        self.found = True

    def visit_Yield(self, node: cst.Yield) -> None:
        self.found = True

    def visit_Name(self, node: cst.Name) -> None:
        is_private = node.value.startswith("__") and not node.value.endswith("__")
        self.found = self.found or is_private or node.value == "super"


def _is_movable(value: cst.Dict) -> bool:
    bound = _Bound()
    value.visit(bound)
    return not bound.found and not bindings(value) and bool(value.elements)


def _says_headers(target: cst.BaseExpression) -> bool:
    match target:
        case cst.Name(value=name) | cst.Attribute(attr=cst.Name(value=name)):
            return name.lower().endswith("headers")
        case _:
            return False
