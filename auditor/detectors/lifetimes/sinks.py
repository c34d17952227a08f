"""Where a computed moment goes: what it is called there, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import key_name, last_name, names_in, own_names, target_names
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import positional_names
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions
from auditor.models.names import is_named
from auditor.semantics.resolution import Resolution

# A helper that more places than this call is no helper for tokens.
USES_LIMIT = 20

# Mentions of a local name before and behind the one that binds it; one function rarely has more.
NEAR_USES = 50


class Sink(Struct, frozen=True, kw_only=True):
    """`names` are what the value itself is called, `around` what stands beside it or holds it.

    `subject` is the neighbour that the moment belongs to: what is stored beside it. `is_compared` if it ends in a
    comparison, which is judged elsewhere. `site` is the statement it ends in, where that is another function's, reached
    `via` a mention of the first.
    """

    names: tuple[str, ...]
    around: tuple[str, ...]
    subject: expr.Expr | None = None
    is_compared: bool = False
    is_stored: bool = False
    is_local: bool = False
    site: Site | None = None
    via: expr.Expr | None = None


class Sinks(Struct, eq=False):
    """Answers for one resolution. `_mentioned` are the names in the body of each function, by its identity."""

    syntax: Syntax
    resolution: Resolution
    words: Vocabulary
    _mentioned: dict[int, dict[str, list[expr.Name]]] = field(default_factory=dict)
    _positions: dict[int, int] = field(default_factory=dict)

    def of(self, expression: expr.Expr, *, hops: int = 1) -> Iterator[Sink]:
        """Everywhere a value goes from here; a plain local name is followed to its uses once."""
        child = expression
        for parent in self.syntax.ancestors(expression):
            step = self._step(child, parent)
            if isinstance(step, Sink):
                yield step
                return
            if not step:
                return
            child = parent
        yield from self._of_statement(child, self.syntax.site(expression), hops)

    def _step(self, child: expr.Expr, parent: expr.Expr) -> Sink | bool:
        """A sink, True to look further up, False when the value ends here."""
        match parent:
            case expr.Compare():
                return Sink(names=(), around=names_in(parent), is_compared=True)
            case expr.DictDisplay():
                return self._entry(child, parent)
            case expr.Attribute() | expr.Conditional() | expr.Boolean() | expr.Starred() | expr.Lambda():
                return True
            case expr.Sequence() | expr.Binary(op="+" | "-" | "*" | "/" | "//"):
                return True
            case expr.Call(func=func):
                is_filled = is_named(last_name(func), "keeping") and _is_keyword(child, parent)
                is_converted = is_named(last_name(func), "time_conversions", "field_makers") and not is_filled
                return True if func is child or is_converted else self._argument(child, parent)
            case _:
                return False

    def _entry(self, child: expr.Expr, parent: expr.DictDisplay) -> Sink:
        names = tuple(key_name(key) for key, value in parent.items if value is child)
        others = [(key_name(key), value) for key, value in parent.items if value is not child]
        around = [*(key for key, _ in others), *(last_name(value) for _, value in others)]
        holder = self.syntax.parent(parent)
        above = self.syntax.site(parent).statement
        around.extend(target_names(above) if holder is None else names_in(holder)[:1])
        subject = next((value for key, value in others if self.words.is_token(key)), None)
        return Sink(names=names, around=tuple(around), subject=subject, is_stored=True)

    def _argument(self, child: expr.Expr, parent: expr.Call) -> Sink:
        others = [a.value for a in parent.args if a.value is not child]
        around = (*names_in(parent.func), *(n for o in others for n in names_in(o)), *own_names(parent))
        position, keyword = next((n, a.keyword) for n, a in enumerate(parent.args) if a.value is child)
        names = (keyword,) if keyword else self.parameter(parent, position)
        subject = next((other for other in others if self.words.is_token(*names_in(other))), None)
        return Sink(names=names, around=around, subject=subject, is_stored=True)

    def parameter(self, parent: expr.Call, position: int) -> tuple[str, ...]:
        """What the callee calls a positional argument."""
        found = positional_names(parent.func, self.resolution)
        return tuple(name for names in found for name in names[position : position + 1])

    def _of_statement(self, value: expr.Expr, site: Site, hops: int) -> Iterator[Sink]:
        match site.statement:
            case stmt.Assign(targets=targets):
                yield from self._assigned(value, targets, site, hops)
            case stmt.Augment(target=target):
                yield Sink(names=(last_name(target),), around=names_in(target))
            case stmt.Return() if site.function is not None:
                if isinstance(value, expr.Sequence):
                    yield Sink(names=(), around=(site.function.name, *names_in(value)), is_stored=True)
                else:
                    yield Sink(names=(site.function.name,), around=())
                    yield from self._returned(site.function, hops)

    def _returned(self, function: Function, hops: int) -> Iterator[Sink]:
        """Where results of a function go: `expires_at = in_two_hours()`, `Column(DateTime, default=in_two_hours)`."""
        uses = self._references(function) if hops else []
        for use in uses[:USES_LIMIT]:
            there = self.syntax.site(use)
            for sink in self.of(use, hops=hops - 1):
                yield replace(sink, site=sink.site or there, via=use)

    def _references(self, function: Function) -> list[expr.Expr]:
        home = self.syntax.homes[function].module
        return [use for use in name_uses(self.syntax).of(function.name, home) if self._may_mean(use, function)]

    def _may_mean(self, use: expr.Expr, function: Function) -> bool:
        if not self.words.is_spoken_of(self.syntax.site(use).module.path, self.resolution):
            return False
        meant = list(self.resolution.functions_of(use))
        return not meant or function in meant

    def _assigned(self, value: expr.Expr, targets: tuple[expr.Expr, ...], site: Site, hops: int) -> Iterator[Sink]:
        for target in targets:
            if isinstance(target, expr.Sequence):
                yield from self._unpacked(value, target)
            elif isinstance(target, expr.Name) and hops and site.function is not None:
                yield Sink(names=(target.id,), around=(), is_stored=True, is_local=True)
                for use in self._uses(target, site):
                    yield from (replace(sink, is_stored=True) for sink in self.of(use, hops=hops - 1))
            else:
                is_beside = isinstance(value, expr.Sequence)
                names = () if is_beside else (last_name(target),)
                around = (*names_in(target), *(names_in(value) if is_beside else ()))
                yield Sink(names=names, around=around, is_stored=True)

    def _unpacked(self, value: expr.Expr, target: expr.Sequence) -> Iterator[Sink]:
        if isinstance(value, expr.Sequence) and len(value.items) == len(target.items):
            names = tuple(last_name(item) for item in target.items)
            yield Sink(names=names, around=names_in(target), is_stored=True)

    def _uses(self, name: expr.Name, site: Site) -> Iterator[expr.Name]:
        assert site.function is not None  # asked by `_assigned`
        mentioned = self._mentioned.get(id(site.function))
        if mentioned is None:
            mentioned = self._mentioned[id(site.function)] = {}
            for expression in expressions(site.function.body):
                if isinstance(expression, expr.Name):
                    known = mentioned.setdefault(expression.id, [])
                    self._positions[id(expression)] = len(known)
                    known.append(expression)
        position = self._positions.get(id(name), 0)
        near = mentioned.get(name.id, [])[max(0, position - NEAR_USES) : position + NEAR_USES]
        return (use for use in near if use is not name)


def _is_keyword(value: expr.Expr, call: expr.Call) -> bool:
    """`Grant.replace(expires_at=…)` fills a record; `moment.replace(tzinfo=…)` is only given parts of a moment."""
    return any(argument.value is value and argument.keyword for argument in call.args)
