"""What becomes of an answer: which of its fields are read, and whether the whole of it goes anywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from msgspec import Struct, field

from auditor.detectors.shared.mere_words import only_speaks
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.names import plain_name
from auditor.models.names import is_named
from auditor.semantics.domain.values import (
    Answer,
    Fixed,
    FunctionValue,
    Method,
    Partial,
    Place,
    Ref,
)
from auditor.semantics.resolution import Resolution


class AnswerUse(Struct):
    """`reads` are field names, each with where it is read.

    `escapes` if the whole leaves what can be followed, `is_held` if objects keep it.
    """

    reads: dict[str, list[Place]] = field(default_factory=dict)
    escapes: bool = False
    is_held: bool = False


def uses_of(requests: Collection[int], resolution: Resolution, syntax: Syntax) -> AnswerUse:
    """Everything the project does with the answers to these requests, wherever they travel."""
    reader = _Reader(frozenset(requests), resolution, syntax)
    answered = resolution.once(_by_request, lambda: _by_request(resolution, syntax))
    found = {number: part for request in requests for number, part in answered.get(request, {}).items()}
    for _, (expression, site) in sorted(found.items(), key=lambda each: each[0]):
        reader.note(expression, site)
    return reader.use


def _by_request(resolution: Resolution, syntax: Syntax) -> dict[int, dict[int, tuple[facts.Expr, Site]]]:
    """The expressions that may be the answer to a request, or a tuple with it, numbered in order."""
    found: dict[int, dict[int, tuple[facts.Expr, Site]]] = {}
    everything = ((expression, site) for site in syntax.everywhere() for expression in site.parts)
    for number, (expression, site) in enumerate(everything):
        for value in resolution.values(expression):
            items = chain.from_iterable(value.items) if isinstance(value, Fixed) else (value,)
            for answer in items:
                if isinstance(answer, Answer):
                    found.setdefault(answer.request, {})[number] = (expression, site)
    return found


class _Reader(Struct, eq=False):
    """Reads what becomes of the answers to some requests, expression by expression."""

    requests: frozenset[int]
    resolution: Resolution
    syntax: Syntax
    use: AnswerUse = field(default_factory=AnswerUse)

    def note(self, expression: facts.Expr, site: Site) -> None:
        """What an expression that may be such an answer does with it."""
        use, reads = self.use, self.use.reads
        for value in self.resolution.values(expression):
            if isinstance(value, Fixed):
                for key in self._kept_of_tuple(value, expression, site):
                    reads.setdefault(key, []).append(self.syntax.place(expression))
            if not isinstance(value, Answer) or value.request not in self.requests:
                continue
            keys = _keys(value)
            if keys and (self._is_handed_up(expression, site) or self._is_named_only(expression, site)):
                continue
            if keys:
                for key in keys:
                    reads.setdefault(key, []).append(self.syntax.place(expression))
                # Whoever goes through all fields may take any of them.
                use.escapes = use.escapes or keys[0] == "[]"
            elif not only_speaks(expression, self.syntax) and not _is_exception(site):
                self._whole(expression, site)

    def _is_handed_up(self, expression: facts.Expr, site: Site) -> bool:
        """One of several results of a function that the project calls: what becomes of it shows at the calls."""
        return (
            isinstance(site.statement, stmt.Return)
            and isinstance(site.statement.value, facts.Sequence)
            and self.syntax.parent(expression) is site.statement.value
            and self._is_followed(site)
        )

    def _is_named_only(self, expression: facts.Expr, site: Site) -> bool:
        """A variable that gets the field when a tuple is taken apart."""
        statement, parent = site.statement, self.syntax.parent(expression)
        return isinstance(statement, stmt.Assign) and parent in statement.targets and _is_local(expression, site)

    def _kept_of_tuple(self, value: Fixed, expression: facts.Expr, site: Site) -> Iterator[str]:
        """The fields in a tuple of results that are kept where it is used: all, unless it is only taken apart."""
        statement, around = site.statement, self.syntax.parent(expression)
        # `asyncio.run(renewed(token))` is the tuple once more; into a function of the project we look.
        if isinstance(around, facts.Subscript | facts.Sequence) or (
            isinstance(around, facts.Call)
            and (is_named(plain_name(around.func), "passing_on") or any(self.resolution.functions_of(around.func)))
        ):
            return
        if around is None and isinstance(statement, stmt.Return) and self._is_followed(site):
            return
        targets = statement.targets if around is None and isinstance(statement, stmt.Assign) else ()
        for index, group in enumerate(value.items):
            kept = [target.items[index] if isinstance(target, facts.Sequence) and index < len(target.items) else target
                    for target in targets]  # fmt: skip
            if kept and all(_is_local(target, site) for target in kept):
                continue
            for item in group:
                if isinstance(item, Answer) and item.request in self.requests:
                    yield from _keys(item)

    def _whole(self, expression: facts.Expr, site: Site) -> None:
        parent = self.syntax.parent(expression)
        match parent:
            case None:
                self._in_statement(expression, site)
            case facts.Call() if parent.func is not expression:
                self._as_argument(parent)
            case facts.DictDisplay() | facts.Sequence() | facts.Comprehension() | facts.Yielded() | facts.Lambda():
                self.use.escapes = True

    def _as_argument(self, call: facts.Call) -> None:
        callees = self.resolution.values(call.func)
        if any(isinstance(callee, FunctionValue | Partial) for callee in callees):
            return
        # Methods of mappings and lists that the project itself made.
        is_own = bool(callees) and all(isinstance(c, Method) and isinstance(c.receiver, Ref) for c in callees)
        if is_own and is_named(plain_name(call.func), "storing"):
            self.use.is_held = True
        elif not is_named(plain_name(call.func), "passing_on"):
            self.use.escapes = True

    def _in_statement(self, expression: facts.Expr, site: Site) -> None:
        statement = site.statement
        match statement:
            case stmt.Assign(targets=targets) if statement.value is expression:
                for target in targets:
                    self._assigned(target, site)
            case stmt.Augment():
                self.use.is_held = True
            case stmt.Return():
                self.use.escapes = self.use.escapes or not self._is_followed(site)

    def _assigned(self, target: facts.Expr, site: Site) -> None:
        match target:
            case facts.Attribute():
                self.use.is_held = True
            case facts.Subscript(base=base):
                values = self.resolution.values(base)
                own = bool(values) and all(isinstance(value, Ref) for value in values)
                self.use.is_held = self.use.is_held or own
                self.use.escapes = self.use.escapes or not own
            case facts.Name():
                self.use.is_held = self.use.is_held or not _is_local(target, site)
            case facts.Sequence(items=items):
                for item in items:
                    self._assigned(item, site)

    def _is_followed(self, site: Site) -> bool:
        """Whether the project itself calls the function that returns."""
        return site.function is not None and self.resolution.is_called(site.function)


def _keys(answer: Answer) -> list[str]:
    steps = (step for step in answer.path if not is_named(step, "whole_answer"))
    return [step[2:-2] if step.startswith('["') else step.lstrip(".") for step in steps]


def _is_local(target: facts.Expr, site: Site) -> bool:
    """A variable of a function, whose uses are looked at one by one."""
    if not isinstance(target, facts.Name) or site.function is None:
        return False
    return all(target.id not in each.names for each in site.function.body if isinstance(each, stmt.Scope))


def _is_exception(site: Site) -> bool:
    """Within a class of errors: what it holds is there to be shown."""
    bases = site.owner.bases if site.owner is not None else ()
    return any(last_name(base).endswith(("Error", "Exception")) for base in bases)
