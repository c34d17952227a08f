"""The memory of calls: what each has been compared by, and what it left behind."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from msgspec import Struct, field

from auditor.semantics.domain.states import State
from auditor.semantics.domain.values import Ref, Values
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.interpreter.shapes import shape_of_state

# Evaluations that a function must have cost before it is worth knowing again; comparing shapes costs about as much.
WORTHWHILE = 40
# Summaries kept for one function, and misses after which it is taken for one that never repeats itself.
KEPT_LIMIT = 200
MISSES_LIMIT = 25
# Ways to one and the same request that are kept beside the first: for the token request of a client there are hundreds.
WAYS_LIMIT = 12
# Misses that a hit makes up for.
HIT_WORTH = 5


class Occasion(Struct, frozen=True, kw_only=True):
    """One call as the memory sees it: its key, and the objects that the key mentions, in order."""

    function: int
    key: Hashable
    objects: tuple[int, ...]


class Summary(Struct, frozen=True, kw_only=True):
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


class Memory(Struct, eq=False):
    """The summaries of one audit, by function and key."""

    _known: dict[int, dict[Hashable, Summary]] = field(default_factory=dict)
    _costs: dict[int, int] = field(default_factory=dict)
    _misses: dict[int, int] = field(default_factory=dict)
    # The shape of a state by its identity; the state is kept, so that no other takes its place.
    _shapes: dict[int, tuple[State, int, tuple[Ref, ...]]] = field(default_factory=dict)
    _words: dict[Hashable, int] = field(default_factory=dict)
    _repeats: dict[int, int] = field(default_factory=dict)

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

    def is_worthwhile(self, function: int) -> bool:
        """Whether a call of this function is worth comparing."""
        return self._costs.get(function, 0) >= WORTHWHILE and self._misses.get(function, 0) <= MISSES_LIMIT

    def shape(self, state: State) -> tuple[int, tuple[Ref, ...]]:
        """A number for the shape of what an object holds, and what it mentions."""
        known = self._shapes.get(id(state))
        if known is None:
            mentions: list[Ref] = []
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
