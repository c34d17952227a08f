"""What the code of one unit mentions: names with their attributes, what it calls, sets and hands on."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from auditor.dotted import loaded_module
from auditor.index.records import Chain, Imported
from auditor.models.names import is_telling_path

# Further attributes say nothing more about what the first ones lead to.
CHAIN_LIMIT = 4
# Longer texts are prose or data, not names.
TEXT_LIMIT = 120
# Statements of SQL that read or fill tables.
_STATEMENT = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|REPLACE|UPSERT|WITH)\s", re.IGNORECASE)
_TABLE = re.compile(r"\b(?:INTO|FROM|UPDATE|JOIN)\s+(?:[\"`\[]?\w+[\"`\]]?\.)?[\"`\[]?(\w+)", re.IGNORECASE)
_OF_OBJECTS = frozenset({"getattr", "setattr", "hasattr"})
_BY_NAME = frozenset({*_OF_OBJECTS, "vars", "globals", "__import__"})


class Mentions:
    """Gathers the mentions of one unit; a nested function belongs to the unit around it."""

    def __init__(self) -> None:
        self.chains: set[Chain] = set()
        self.attributes: set[str] = set()
        self.bound: set[str] = set()
        self.global_names: set[str] = set()
        self.fields: set[str] = set()
        self.kept: set[str] = set()
        self.changes: set[Chain] = set()
        self.calls: set[Chain] = set()
        self.handed: set[tuple[Chain, Chain]] = set()
        self.paths: set[str] = set()
        self.texts: set[str] = set()
        self.tables: set[str] = set()
        self.imports: list[Imported] = []
        self.decorators: list[Chain] = []
        self.params: tuple[str, ...] = ()
        self.made_by: Chain = ()
        self.asks_by_name = False
        # The names to which calls are assigned, by the identity of the call.
        self._named: dict[int, str] = {}

    def read(self, root: ast.AST) -> None:
        """Record everything below a node."""
        pending = [root]
        while pending:
            node = pending.pop()
            match node:
                case ast.Name():
                    self._name(node)
                case ast.Expr(value=ast.Constant()):
                    pass  # Docstrings do nothing, whatever they read like.
                case ast.Constant():
                    self._constant(node)
                case ast.Attribute():
                    inner = self._attribute(node)
                    pending.extend(() if inner is None else (inner,))
                case _:
                    self._compound(node)
                    pending.extend(ast.iter_child_nodes(node))

    def _compound(self, node: ast.AST) -> None:
        match node:
            case ast.Call():
                self._call(node)
            case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=value):
                self._assign(value, target)
            case ast.Assign(value=value):
                self._assign(value, None)
            case ast.Subscript(ctx=ast.Store()):
                self._keep(node)
            case ast.Global(names=names) | ast.Nonlocal(names=names):
                self.global_names.update(names)
            case ast.Import() | ast.ImportFrom():
                self.imports.extend(imported(node))
            case _:
                pass

    def _constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, str):
            return
        if len(node.value) <= TEXT_LIMIT:
            self.texts.add(node.value)
        if _STATEMENT.match(node.value):
            self.tables.update(name.lower() for name in _TABLE.findall(node.value))

    def decorated(self, decorators: Sequence[ast.expr], name: str) -> None:
        """A decorator is called with what it decorates."""
        for decorator in decorators:
            chain = chain_of(decorator.func if isinstance(decorator, ast.Call) else decorator)
            if chain:
                self.decorators.append(chain)
                self.handed.add((chain, (name,)))

    def _name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.chains.add((node.id,))
        else:
            self.bound.add(node.id)

    def _attribute(self, node: ast.Attribute) -> ast.expr | None:
        """Record a chain of attributes; return what it is read from, unless that is a name."""
        chain = chain_of(node)
        if chain:
            self.chains.add(chain[:CHAIN_LIMIT])
        if not isinstance(node.ctx, ast.Load):
            if len(chain) == 2 and chain[0] in ("self", "cls"):
                self.fields.add(node.attr)
            else:
                self.kept.add(node.attr)
                self.changes.add(chain[:-1] or ("",))
        if chain:
            return None
        self.attributes.add(node.attr)
        return node.value

    def _keep(self, node: ast.Subscript) -> None:
        """`target["key"] = …`."""
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            self.kept.add(node.slice.value)
        self.changes.add(chain_of(node.value) or ("",))

    def _assign(self, value: ast.expr | None, target: ast.expr | None) -> None:
        if isinstance(value, ast.Call):
            self.made_by = chain_of(value.func)
            if isinstance(target, ast.Name):
                self._named[id(value)] = target.id
        elif isinstance(value, ast.Dict | ast.List | ast.Set | ast.Tuple | ast.ListComp | ast.DictComp):
            self.made_by = ("[]",)

    def _call(self, node: ast.Call) -> None:
        chain = chain_of(node.func)[:CHAIN_LIMIT]
        if not chain:
            return
        if len(chain) == 1 and chain[0] in _OF_OBJECTS and len(node.args) > 1 and _written(node.args[1]):
            self._ask(node.args[0], _written(node.args[1]))
        elif chain[-1] == "import_module":
            self._load(node)
        elif len(chain) == 1 and chain[0] in _BY_NAME:
            self.asks_by_name = True
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
        if given:
            self.calls.add(chain)
        if len(chain) > 1 and any(is_telling_path(_spelled(each), chain[-1]) for each in given):
            self.paths.add(chain[-1])
        for argument in given:
            inner = chain_of(argument.value if isinstance(argument, ast.Starred) else argument)
            if not inner and isinstance(argument, ast.Call):
                inner = chain_of(argument.func)
            if inner:
                self.handed.add((chain, inner[:CHAIN_LIMIT]))

    def _load(self, node: ast.Call) -> None:
        """`b = import_module("a.b")` is an import; what is done with a module that gets no name may mean all of it."""
        given = [*node.args[:2], *(keyword.value for keyword in node.keywords if keyword.arg in ("name", "package"))]
        name, package = [*map(_written, given), "", ""][:2]
        level, module = loaded_module(name, package)
        bound = self._named.get(id(node), "")
        self.asks_by_name = self.asks_by_name or not (module and bound)
        if module:
            self.imports.append(Imported(bound=bound, module=module, name="", level=level, first=0, last=0))

    def _ask(self, target: ast.expr, name: str) -> None:
        """`getattr(target, "name", None)` mentions an attribute."""
        chain = chain_of(target)
        if chain:
            self.chains.add((*chain, name)[:CHAIN_LIMIT])
        else:
            self.attributes.add(name)


def _written(node: ast.expr) -> str:
    """The text of a literal; empty for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _spelled(node: ast.expr) -> str:
    """What is written of a text, also of one with holes."""
    match node:
        case ast.JoinedStr(values=values):
            return "".join(map(_written, values))
        case ast.BinOp(left=left, right=right):
            return _spelled(left) + _spelled(right)
        case _:
            return _written(node)


def imported(node: ast.Import | ast.ImportFrom) -> Iterator[Imported]:
    """The names that an import statement binds, and the modules that it loads beside them."""
    first, last = node.lineno, node.end_lineno or node.lineno
    for alias in node.names:
        bound = alias.asname or alias.name
        if isinstance(node, ast.ImportFrom):
            yield Imported(
                bound=bound, module=node.module or "", name=alias.name, level=node.level, first=first, last=last
            )
            continue
        head = alias.name if alias.asname else alias.name.partition(".")[0]
        yield Imported(bound=alias.asname or head, module=head, name="", level=0, first=first, last=last)
        if head != alias.name:
            yield Imported(bound="", module=alias.name, name="", level=0, first=first, last=last)


def chain_of(node: ast.expr) -> Chain:
    """A name and the attributes read from it; empty if it begins with anything else."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ()
    names.append(node.id)
    return tuple(reversed(names))
