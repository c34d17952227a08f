"""The memory of calls: what each has been compared by, and what it left behind."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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
# Misses that a hit makes up for.
HIT_WORTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One call as the memory sees it: `head` is what it was given, `mentions` are the objects and requests therein."""

    function: int
    head: Hashable
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a call left behind; numbers are those of its first execution.

    `objects` are those that the call could reach and that this entry point had made or changed, in order. `reads` are
    the older ones that it looked at. `states` are those it changed and, from the number `first_new` on, made; `made`
    are the instances among the latter. `depth` is the length of the chain that led to it, `calls` the pairs of callee
    and caller below it.
    """

    occasion: Occasion
    objects: tuple[int, ...]
    reads: frozenset[int]
    returned: Values
    states: Mapping[int, State]
    first_new: int
    made: tuple[Ref, ...]
    observations: tuple[Observation, ...]
    depth: int
    calls: frozenset[tuple[int, int | None]]


@dataclass(frozen=True, slots=True)
class Reached:
    """What can be reached from the mentions of a call: the shapes of it as one word, and the objects, in order."""

    words: tuple[int, ...]
    objects: tuple[int, ...]


# What is reached, if of the objects that are older than this entry point and changed since only these are looked at.
Reach = Callable[[tuple[int, ...]], Reached]


@dataclass(slots=True, eq=False)
class Memory:
    """The summaries of one audit, by function, by what it was given, and by what it looked at beside that."""

    _known: dict[int, dict[Hashable, dict[frozenset[int], dict[tuple[int, ...], Summary]]]] = field(
        default_factory=dict
    )
    _kept: dict[int, int] = field(default_factory=dict)
    _costs: dict[int, int] = field(default_factory=dict)
    _misses: dict[int, int] = field(default_factory=dict)
    # The shape of a state by its identity; the state is kept, so that no other takes its place.
    _shapes: dict[int, tuple[State, int, tuple[Mention, ...]]] = field(default_factory=dict)
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

    def shape(self, state: State) -> tuple[int, tuple[Mention, ...]]:
        """A number for the shape of what an object holds, and what it mentions."""
        known = self._shapes.get(id(state))
        if known is None:
            mentions: list[Mention] = []
            word = shape_of_state(state, mentions)
            known = self._shapes[id(state)] = (state, self._words.setdefault(word, len(self._words)), tuple(mentions))
        return known[1], known[2]

    def find(self, occasion: Occasion, changed: Sequence[int], reach: Reach) -> tuple[Summary, Reached] | None:
        """What the same call did before, and what it reaches now; `changed` are older objects that are not as before.

        Only those matter that the call looked at.
        """
        tried: dict[tuple[int, ...], Reached] = {}
        for reads, by_words in self._known.get(occasion.function, {}).get(occasion.head, {}).items():
            relevant = tuple(id_ for id_ in changed if id_ in reads)
            if relevant not in tried:
                tried[relevant] = reach(relevant)
            summary = by_words.get(tried[relevant].words)
            if summary is not None:
                self._misses[occasion.function] = self._misses.get(occasion.function, 0) - HIT_WORTH
                return summary, tried[relevant]
        self._misses[occasion.function] = self._misses.get(occasion.function, 0) + 1
        return None

    def keep(self, summary: Summary, words: tuple[int, ...]) -> None:
        """Remember what a call did."""
        function = summary.occasion.function
        kept = self._kept.get(function, 0)
        if kept < KEPT_LIMIT:
            self._kept[function] = kept + 1
            by_reads = self._known.setdefault(function, {}).setdefault(summary.occasion.head, {})
            by_reads.setdefault(summary.reads, {})[words] = summary
