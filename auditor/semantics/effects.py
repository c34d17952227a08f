"""Calls that need not be executed: of functions that only compute what they return, which then nobody reads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function, Module
from auditor.facts.span import Span
from auditor.facts.walk import children, definitions, direct_expressions, statements, subexpressions
from auditor.semantics.effect_reading import EffectReader


class Effects:
    """`is_none(function)` is asked of functions of the project; the first question looks at all of them."""

    def __init__(self, modules: Mapping[str, Module]) -> None:
        self._modules = modules
        self._by_name: Mapping[str, Sequence[Function]] = {}
        self._without: frozenset[int] = frozenset()
        self._unread: dict[Function, frozenset[int]] = {}

    def is_unread(self, call: Span, caller: Function | None) -> bool:
        """Whether nobody reads what the call at this place in `caller` returns."""
        if caller is None:
            return False
        if caller not in self._unread:
            self._unread[caller] = frozenset(id(each.span) for each in self._unread_calls(caller))
        return id(call) in self._unread[caller]

    def _unread_calls(self, caller: Function) -> Iterator[expr.Call]:
        """With those whose results only such a call reads, if it has no effect."""
        pending = [*_unread_calls(caller)]
        while pending:
            call = pending.pop()
            yield call
            self._prove()
            func = call.func
            name = func.id if isinstance(func, expr.Name) else getattr(func, "attr", "")
            named = self._by_name.get(name, ())
            if named and all(map(self.is_none, named)):
                pending.extend(part for argument in call.args for part in _outer_calls(argument.value))

    def is_none(self, function: Function) -> bool:
        """Whether a call of the function leaves nothing behind but what it returns."""
        self._prove()
        return id(function) in self._without

    def _prove(self) -> None:
        if not self._by_name:
            self._by_name, self._without = _proven(self._modules.values())


def _proven(modules: Iterable[Module]) -> tuple[Mapping[str, Sequence[Function]], frozenset[int]]:
    """All functions by name, and those that nothing speaks against, nor against any that they need."""
    by_name: dict[str, list[Function]] = defaultdict(list)
    classes: set[str] = set()
    homes: list[tuple[Function, dict[str, str], frozenset[str]]] = []
    for module in modules:
        imports, inside = _imports(module), definitions(module)
        near = frozenset(function.name for _, function, _ in inside)
        for _, function, owner in inside:
            by_name[function.name].append(function)
            homes.append((function, imports, near))
            classes.update(() if owner is None else (owner.name,))
    decorated = {name for name, found in by_name.items() if any(function.decorators for function in found)}
    needs: dict[Function, frozenset[str]] = {}
    for function, imports, near in homes:
        reader = EffectReader(
            function, imports, near=near, functions=by_name.keys(), decorated=decorated, classes=classes
        )
        needed = reader.needs()
        if needed is not None:
            needs[function] = needed
    waiting: dict[str, set[Function]] = defaultdict(set)
    for function, needed in needs.items():
        for name in needed:
            waiting[name].add(function)
    lost = [function for function, _, _ in homes if function not in needs]
    while lost:
        lost.extend(each for each in waiting.pop(lost.pop().name, ()) if needs.pop(each, None) is not None)
    return by_name, frozenset(map(id, needs))


def _imports(module: Module) -> dict[str, str]:
    """The full names of what a module imports, by the names that it gives them."""
    found: dict[str, str] = {}
    for statement in statements(module.body, into_definitions=True):
        match statement:
            case stmt.Import(module=dotted, bound=bound):
                found[bound] = dotted if statement.aliased else bound
            case stmt.ImportFrom(level=level, module=dotted, name=name, bound=bound):
                found[bound] = f"{'.' * level}{dotted}.{name}"
            case _:
                pass
    return found


def _unread_calls(function: Function) -> Iterator[expr.Call]:
    """Calls for their effect, and those whose results only go into exceptions, into which no handler looks."""
    inside = [*statements(function.body)]
    raised = [statement.value for statement in inside if isinstance(statement, stmt.Raise)]
    thrown = [argument.value for call in raised if isinstance(call, expr.Call) for argument in call.args]
    unread = Counter(part.id for value in thrown for part in _without_calls(value) if isinstance(part, expr.Name))
    used = Counter(
        part.id for each in inside for direct in direct_expressions(each) for part in subexpressions(direct)
        if isinstance(part, expr.Name)
    )  # fmt: skip
    for statement in inside:
        match statement:
            case stmt.Evaluate(value=expr.Call() as call):
                yield call
            case stmt.Assign(targets=(expr.Name(id=name),), value=value) if value is not None and name in unread:
                stores = sum(isinstance(each, stmt.Assign) and _binds(each, name) for each in inside)
                if used[name] == unread[name] + stores:
                    yield from _outer_calls(value)
            case _:
                pass
    for value in thrown:
        yield from _outer_calls(value)


def _binds(statement: stmt.Assign, name: str) -> bool:
    return len(statement.targets) == 1 and isinstance(target := statement.targets[0], expr.Name) and target.id == name


def _outer_calls(expression: expr.Expr) -> Iterator[expr.Call]:
    return (part for part in _without_calls(expression) if isinstance(part, expr.Call))


def _without_calls(expression: expr.Expr) -> Iterator[expr.Expr]:
    """The expression and what is inside it, but nothing of what its calls are handed."""
    pending = [expression]
    while pending:
        current = pending.pop()
        yield current
        if not isinstance(current, expr.Call):
            pending.extend(children(current))
