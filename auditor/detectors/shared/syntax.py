"""An index of the syntax that detectors share: for every expression of a module, what it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module
from auditor.facts.scopes import Scope
from auditor.facts.walk import branches, children, direct_expressions, statements, subexpressions
from auditor.semantics.domain.values import Place
from auditor.semantics.resolution import Resolution

# Most expressions are of these kinds, and have nothing inside.
_LEAVES = frozenset({expr.Name, expr.Literal})
# A line with more expressions than this is searched by an index of its own.
_LONG_LINE = 64


class Site(Struct, frozen=True, eq=False, kw_only=True):
    """A statement of a `block` with what it stands in. `parent` is the compound statement (or definition) around it.

    `parts` are its expressions and all that is inside them, without those of its blocks, and `trees` the same for each
    of its outermost expressions; `calls` and `literals` are those among the parts.
    """

    statement: stmt.Statement
    block: stmt.Block
    module: Module
    function: Function | None
    owner: Class | None
    parent: Site | None
    branch: str
    trees: tuple[tuple[expr.Expr, ...], ...]
    parts: tuple[expr.Expr, ...]
    calls: tuple[expr.Call, ...]
    literals: tuple[expr.Literal, ...]

    @property
    def body(self) -> stmt.Block:
        """The body of the function around; of the module, if there is none."""
        return self.function.body if self.function is not None else self.module.body

    def outwards(self) -> Iterator[tuple[Site, stmt.Statement | None]]:
        """The way out of the body around: each statement with the one that its block belongs to, None for the last."""
        inner: Site = self
        while inner.parent is not None and inner.branch not in ("def", "class"):
            yield inner, inner.parent.statement
            inner = inner.parent
        yield inner, None


class Syntax(Struct, eq=False):
    """The index; modules are looked at when somebody first asks for them, and it is mutable only for that.

    Bodies of functions that were not followed are not in it: they have nothing to do with the vendor.
    """

    resolution: Resolution
    keys: dict[expr.Expr, expr.Expr] = field(default_factory=dict)
    homes: dict[Function | Class, Site] = field(default_factory=dict)
    _around: dict[expr.Expr, expr.Expr | Site] = field(default_factory=dict)
    _lines: dict[str, dict[int, list[expr.Expr]]] = field(default_factory=dict)
    _walked: dict[str, tuple[Site, ...]] = field(default_factory=dict)
    _assigned: dict[int, dict[str, list[expr.Expr]]] = field(default_factory=dict)

    @property
    def modules(self) -> Mapping[str, Module]:
        return self.resolution.modules

    def walk(self, path: str) -> tuple[Site, ...]:
        """Every statement of a module, nested ones included, in source order."""
        if path not in self._walked:
            self._walked[path] = ()
            self._lines[path] = {}
            module = self.modules[path]
            self._walked[path] = tuple(self._block(module.body, module, None, None, None, "body"))
        return self._walked[path]

    def everywhere(self) -> Iterator[Site]:
        """Every statement of the project, in order of path and line."""
        for path in sorted(self.modules):
            yield from self.walk(path)

    def at(self, place: Place | None) -> expr.Expr | None:
        """The outermost expression with exactly this span."""
        if place is None or place.module not in self.modules:
            return None
        self.walk(place.module)
        beginning = self._lines[place.module].get(place.span.line, ())
        if len(beginning) <= _LONG_LINE:
            return next((each for each in beginning if each.span == place.span), None)
        # From behind, so that the outermost of those with one span stays.
        key = ("at", place.module, place.span.line)
        return self.resolution.once(key, lambda: {each.span: each for each in reversed(beginning)}).get(place.span)

    def site(self, expression: expr.Expr) -> Site:
        """The statement an expression stands in; only for expressions of modules that were walked."""
        around = self._around[expression]
        while not isinstance(around, Site):
            around = self._around[around]
        return around

    def site_at(self, place: Place | None) -> Site | None:
        """The statement in which the expression stands that has exactly this span."""
        expression = self.at(place)
        return self.site(expression) if expression is not None else None

    def site_in(self, scope: Scope, expression: expr.Expr) -> Site:
        """The statement of a body in which an expression stands."""
        self.walk(scope.module.path)
        return self.site(expression)

    def is_walked(self, expression: expr.Expr) -> bool:
        """Whether an expression stands in a module that was walked."""
        return expression in self._around

    def assigned(self, block: stmt.Block) -> Mapping[str, Sequence[expr.Expr]]:
        """What plain names are assigned in the body of a function or module, nested blocks included."""
        found = self._assigned.get(id(block))
        if found is None:
            found = self._assigned[id(block)] = {}
            for statement in statements(block):
                if isinstance(statement, stmt.Assign) and statement.value is not None:
                    for name in {target.id for target in statement.targets if isinstance(target, expr.Name)}:
                        found.setdefault(name, []).append(statement.value)
        return found

    def parent(self, expression: expr.Expr) -> expr.Expr | None:
        around = self._around.get(expression)
        return None if isinstance(around, Site) else around

    def is_key(self, expression: expr.Expr) -> bool:
        """Whether an expression is a key of a dict as written."""
        outer = self.parent(expression)
        if not isinstance(outer, expr.DictDisplay):
            return False
        return expression in self.resolution.once(("keys", outer), lambda: {key for key, _ in outer.items})

    def place(self, expression: expr.Expr) -> Place:
        return Place(self.site(expression).module.path, expression.span)

    def ancestors(self, expression: expr.Expr) -> Iterator[expr.Expr]:
        """The expressions around an expression, the nearest first."""
        current = self.parent(expression)
        while current is not None:
            yield current
            current = self.parent(current)

    def is_callee(self, expression: expr.Expr) -> bool:
        """Whether an expression is what a call calls, not what it is handed."""
        outer = self.parent(expression)
        return isinstance(outer, expr.Call) and outer.func is expression

    def calls_around(self, expression: expr.Expr | None) -> Iterator[expr.Call]:
        """The calls around an expression, the nearest first."""
        around = self.ancestors(expression) if expression is not None else ()
        return (outer for outer in around if isinstance(outer, expr.Call))

    def _block(
        self,
        block: stmt.Block,
        module: Module,
        function: Function | None,
        owner: Class | None,
        parent: Site | None,
        branch: str,
    ) -> Iterator[Site]:
        for statement in block:
            trees = tuple([tuple(subexpressions(direct)) for direct in direct_expressions(statement)])
            parts = trees[0] if len(trees) == 1 else tuple([part for tree in trees for part in tree])
            site = Site(
                statement=statement,
                block=block,
                module=module,
                function=function,
                owner=owner,
                parent=parent,
                branch=branch,
                trees=trees,
                parts=parts,
                calls=tuple([part for part in parts if isinstance(part, expr.Call)]),
                literals=tuple([part for part in parts if isinstance(part, expr.Literal)]),
            )
            self._around.update((tree[0], site) for tree in trees)
            self._note(parts, self._lines[module.path])
            yield site
            for name, inner in branches(statement):
                yield from self._block(inner, module, function, owner, site, name)
            if isinstance(statement, stmt.DefineFunction):
                self.homes[statement.function] = site
                if self.resolution.is_followed(statement.function, module.path):
                    yield from self._block(statement.function.body, module, statement.function, owner, site, "def")
            elif isinstance(statement, stmt.DefineClass):
                self.homes[statement.definition] = site
                yield from self._block(statement.definition.body, module, function, statement.definition, site, "class")

    def _note(self, parts: tuple[expr.Expr, ...], lines: dict[int, list[expr.Expr]]) -> None:
        around = self._around
        for expression in parts:
            lines.setdefault(expression.span.line, []).append(expression)
            if type(expression) in _LEAVES:
                continue
            if isinstance(expression, expr.DictDisplay):
                self.keys.update((value, key) for key, value in expression.items if key is not None)
            for child in children(expression):
                around[child] = expression


def syntax_of(resolution: Resolution) -> Syntax:
    """The syntax of a project, which detectors share."""
    return resolution.once("syntax", lambda: Syntax(resolution))


def has_word(words: tuple[str, ...], path: str, resolution: Resolution) -> bool:
    """Whether a module has an identifier or a string that holds one of these words."""
    known = resolution.modules[path].words
    return resolution.once(("has word", words, path), lambda: any(word in each for each in known for word in words))
