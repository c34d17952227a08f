"""Which names a project defines itself, and which it shares with libraries, frameworks and data."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import libcst as cst


class Names(cst.CSTVisitor):
    """What a project defines, and what it shares with others."""

    def __init__(self, own_modules: set[str]) -> None:
        super().__init__()
        self._own = own_modules
        self.defined: list[str] = []
        # What is asked of objects and modules; a local or a parameter of that name makes no attribute of others ours.
        self.members: set[str] = set()
        self.globals: set[str] = set()
        self.foreign: set[str] = set()
        # What a module has from libraries beyond Python's own.
        self._imported: set[str] = set()
        self.texts: list[str] = []
        self.read: set[str] = set()
        self._classes: list[bool] = []
        self._depth = 0
        # Names of objects that a library made, at each level of functions: what is asked of them is the library's.
        self._made: list[set[str]] = [set()]
        self._mentions: Counter[str] = Counter()

    def visit_Module(self, node: cst.Module) -> None:
        self._made, self._imported = [set()], set()

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        # A base class that the project does not show may ask for it, and so does pytest for tests. A framework that
        # decorates it may know it by its name: the id of a workflow, a job, a command.
        is_registered = any(_root_of(each.decorator) in (*self._imported, *self._made[0]) for each in node.decorators)
        is_asked = (self._classes and self._classes[-1]) or node.name.value.startswith("test") or is_registered
        (self.foreign.add if is_asked else self.defined.append)(node.name.value)
        self.members.add(node.name.value)
        self._classes.append(False)
        self._made.append(set())
        self._depth += 1
        if node.decorators:  # A framework may fill the parameters by name.
            self.foreign.update(parameter.name.value for parameter in node.params.params)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:
        self._classes.pop()
        self._made.pop()
        self._depth -= 1

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        # A base class reads the classes within: `class Meta`.
        is_read = bool(self._classes) and self._classes[-1]
        (self.foreign.add if is_read else self.defined.append)(node.name.value)
        self.members.add(node.name.value)
        self._classes.append(is_read or bool(node.bases) or bool(node.keywords))
        for statement in node.body.body:
            for part in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
                if isinstance(part, cst.AnnAssign) and isinstance(part.target, cst.Name):
                    self.foreign.add(part.target.value)
                elif isinstance(part, cst.Assign) and self._classes[-1]:
                    self.foreign.update(t.target.value for t in part.targets if isinstance(t.target, cst.Name))

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:
        self._classes.pop()

    def visit_Param(self, node: cst.Param) -> None:
        self.defined.append(node.name.value)

    def visit_Assign(self, node: cst.Assign) -> None:
        if isinstance(node.value, cst.Call) and _root_of(node.value) in self._imported:
            self._made[-1].update(t.target.value for t in node.targets if isinstance(t.target, cst.Name))

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        self._targets(node.target)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._targets(node.target)

    def visit_For(self, node: cst.For) -> None:
        self._targets(node.target)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self._targets(node.target)

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self._targets(node.target)

    def visit_AsName(self, node: cst.AsName) -> None:
        self._targets(node.name)

    def visit_Import(self, node: cst.Import) -> None:
        self.foreign.update(_roots(node.names))
        self._imported.update(bound for name, bound in _bound(node.names) if self._is_library(name))

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        if node.module is None or node.relative or isinstance(node.names, cst.ImportStar):
            return
        last = node.module.attr.value if isinstance(node.module, cst.Attribute) else node.module.value
        if last not in self._own:
            self.foreign.update(_roots(node.names))
        if self._is_library(_root_of(node.module)):
            self._imported.update(bound for _, bound in _bound(node.names))

    def _is_library(self, module: str) -> bool:
        return module not in self._own and module not in sys.stdlib_module_names

    def visit_Call(self, node: cst.Call) -> None:
        # Whether the callee is the project's own is not asked: what is passed by keyword keeps its name.
        self.foreign.update(argument.keyword.value for argument in node.args if argument.keyword is not None)

    def visit_Name(self, node: cst.Name) -> None:
        self._mentions[node.value] += 1
        if self._mentions[node.value] > 1:
            self.read.add(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> None:
        root = _root_of(node)
        if root in self.foreign or any(root in names for names in self._made):
            self.foreign.add(node.attr.value)

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        self.texts.append(node.value)

    def visit_FormattedStringText(self, node: cst.FormattedStringText) -> None:
        self.texts.append(node.value)

    def _targets(self, target: cst.BaseExpression) -> None:
        match target:
            case cst.Name(value=name):
                self.defined.append(name)
                if not self._depth:
                    (self.members if self._classes else self.globals).add(name)
            case cst.Attribute(value=cst.Name(value="self" | "cls"), attr=cst.Name(value=name)):
                self.defined.append(name)
                self.members.add(name)
            case cst.Tuple(elements=elements) | cst.List(elements=elements):
                for element in elements:
                    self._targets(element.value)
            case _:
                pass


def _root_of(expression: cst.BaseExpression) -> str:
    """The name that a chain of attributes and calls begins with; empty for anything else."""
    while isinstance(expression, cst.Attribute | cst.Call):
        expression = expression.value if isinstance(expression, cst.Attribute) else expression.func
    return expression.value if isinstance(expression, cst.Name) else ""


def _bound(names: Iterable[cst.ImportAlias]) -> Iterator[tuple[str, str]]:
    """The root of each name that is imported, and what it is bound to."""
    for alias in names:
        root = _root_of(alias.name)
        yield (
            root,
            alias.asname.name.value if alias.asname is not None and isinstance(alias.asname.name, cst.Name) else root,
        )


def _roots(names: Iterable[cst.ImportAlias]) -> Iterator[str]:
    """What is imported under its own name."""
    for alias in names:
        if isinstance(alias.name, cst.Name) and alias.asname is None:
            yield alias.name.value
        elif isinstance(alias.name, cst.Attribute) and alias.asname is None:
            yield alias.name.attr.value
