"""The memory of calls: what each has been compared by, and what it left behind."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from auditor.facts.definitions import Function
from auditor.facts.expressions import Expr, Name
from auditor.facts.statements import Assign, Augment, For, Statement
from auditor.facts.walk import expressions, statements, subexpressions
from auditor.semantics.heap import State
from auditor.semantics.observation import Observation
from auditor.semantics.shapes import Mention, shape_of_state
from auditor.semantics.values import Ref, Values

# Evaluations that a function must have cost before it is worth knowing again; comparing shapes costs about as much.
WORTHWHILE = 40
# Summaries kept for one function, and misses after which it is taken for one that never repeats itself.
KEPT_LIMIT = 200
MISSES_LIMIT = 25
# Ways to one and the same request that are kept beside the first: for the token request of a client there are hundreds.
WAYS_LIMIT = 12
# Executions without an effect after which a function is taken for one that only returns something.
IDLE_RUNS = 8
# Misses that a hit makes up for.
HIT_WORTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One call as the memory sees it: its key, and the objects that the key mentions, in order."""

    function: int
    key: Hashable
    objects: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a call left behind; numbers are those of its first execution.

    `states` are those it changed and, from the number `first_new` on, made; `made` are the instances among the latter.
    `depth` is the length of the chain that led to it, `calls` the pairs of callee and caller below it.
    """

    occasion: Occasion
    returned: Values
    states: Mapping[int, State]
    first_new: int
    made: tuple[Ref, ...]
    observations: tuple[Observation, ...]
    depth: int
    calls: frozenset[tuple[int, int | None]]


@dataclass(slots=True, eq=False)
class Memory:
    """The summaries of one audit, by function and key."""

    _known: dict[int, dict[Hashable, Summary]] = field(default_factory=dict)
    _costs: dict[int, int] = field(default_factory=dict)
    _misses: dict[int, int] = field(default_factory=dict)
    # The shape of a state by its identity; the state is kept, so that no other takes its place.
    _shapes: dict[int, tuple[State, int, tuple[Mention, ...]]] = field(default_factory=dict)
    _words: dict[Hashable, int] = field(default_factory=dict)
    # How often each function was executed without an effect; those that had one are not in it.
    _idle_runs: dict[int, int] = field(default_factory=dict)
    _reads: dict[int, dict[str, tuple[int, ...]]] = field(default_factory=dict)
    _repeats: dict[int, int] = field(default_factory=dict)
    _effective: set[int] = field(default_factory=set)

    def note_cost(self, function: int, steps: int) -> None:
        """Remember what the last execution of a function cost."""
        self._costs[function] = steps

    def may_repeat(self, request: int) -> bool:
        """Whether one more way to this request is worth telling; it is counted if so."""
        self._repeats[request] = self._repeats.get(request, 0) + 1
        return self._repeats[request] <= WAYS_LIMIT

    def forget_repeats(self, requests: Iterable[int]) -> None:
        """Ways to these requests are dropped."""
        for request in requests:
            if request in self._repeats:
                self._repeats[request] -= 1

    def note_effect(self, function: int, *, had_one: bool) -> None:
        """Remember whether an execution of a function left anything behind."""
        if had_one:
            self._effective.add(function)
        else:
            self._idle_runs[function] = self._idle_runs.get(function, 0) + 1

    def is_undecided(self, function: int) -> bool:
        """Whether the next execution of a function would tell more about its effects."""
        return function not in self._effective and self._idle_runs.get(function, 0) < 2 * IDLE_RUNS

    def is_inert(self, function: int) -> bool:
        """Whether a function was executed often enough, and never left anything behind but what it returned."""
        return function not in self._effective and self._idle_runs.get(function, 0) >= IDLE_RUNS

    def reads_of(self, function: Function) -> Mapping[str, tuple[int, ...]]:
        """Where the body of a function reads its parameters, by name; not those that it binds anew."""
        if id(function) not in self._reads:
            bound = {name for each in statements(function.body) for name in _bound_by(each)}
            found: dict[str, tuple[int, ...]] = {}
            for expression in expressions(function.body):
                if isinstance(expression, Name) and expression.id not in bound:
                    found[expression.id] = (*found.get(expression.id, ()), id(expression))
            self._reads[id(function)] = {p.name: found[p.name] for p in function.parameters if p.name in found}
        return self._reads[id(function)]

    def is_worthwhile(self, function: int) -> bool:
        """Whether a call of this function is worth comparing."""
        return self._costs.get(function, 0) >= WORTHWHILE and self._misses.get(function, 0) <= MISSES_LIMIT

    def shape(self, state: State) -> tuple[int, tuple[Mention, ...]]:
        """A number for the shape of what an object holds, and what it mentions."""
        known = self._shapes.get(id(state))
        if known is None:
            mentions: list[Mention] = []
            word = shape_of_state(state, mentions)
            known = self._shapes[id(state)] = (state, self._words.setdefault(word, len(self._words)), tuple(mentions))
        return known[1], known[2]

    def find(self, occasion: Occasion) -> Summary | None:
        """What the same call did before."""
        found = self._known.get(occasion.function, {}).get(occasion.key)
        gain = -HIT_WORTH if found else 1
        self._misses[occasion.function] = self._misses.get(occasion.function, 0) + gain
        return found

    def keep(self, summary: Summary) -> None:
        """Remember what a call did."""
        known = self._known.setdefault(summary.occasion.function, {})
        if len(known) < KEPT_LIMIT:
            known[summary.occasion.key] = summary


def _bound_by(statement: Statement) -> Iterator[str]:
    """The plain names that a statement binds."""
    targets: tuple[Expr, ...] = ()
    match statement:
        case Assign():
            targets = statement.targets
        case Augment() | For():
            targets = (statement.target,)
        case _:
            pass
    yield from (part.id for target in targets for part in subexpressions(target) if isinstance(part, Name))
