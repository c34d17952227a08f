"""The mutable objects of one execution, by their numbers, and what becomes of them in branches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from auditor.semantics.domain.limits import ITEMS_LIMIT
from auditor.semantics.domain.states import ListState, MappingState, Presence, State, join_states
from auditor.semantics.domain.values import join


class _Writes:
    """The objects that a heap has written since it was forked; nothing is added to those of `before`."""

    __slots__ = ("before", "depth", "ids")

    def __init__(self, before: _Writes | None, ids: set[int]) -> None:
        self.before = before
        self.depth: int = 0 if before is None else before.depth + 1
        self.ids = ids


class Heap:
    """The states of all objects: a settled layer, and what changed since; a fork copies that when it writes."""

    __slots__ = ("_changed", "_is_shared", "_settled", "_writes")

    def __init__(
        self,
        settled: dict[int, State] | None = None,
        changed: dict[int, State] | None = None,
        writes: _Writes | None = None,
    ) -> None:
        self._settled: dict[int, State] = {} if settled is None else settled
        self._changed: dict[int, State] = {} if changed is None else changed
        self._is_shared = changed is not None
        self._writes = writes or _Writes(None, set())

    def get(self, id_: int) -> State | None:
        return self._changed.get(id_) or self._settled.get(id_)

    def __getitem__(self, id_: int) -> State:
        state = self.get(id_)
        if state is None:
            raise KeyError(id_)
        return state

    def __setitem__(self, id_: int, state: State) -> None:
        if self._is_shared:
            self._changed, self._is_shared = dict(self._changed), False
        if isinstance(state, ListState) and len(state.items) > ITEMS_LIMIT:
            state = _shortened(state)
        self._changed[id_] = state
        self._writes.ids.add(id_)

    def states(self) -> Iterator[State]:
        """What all objects hold now."""
        yield from {**self._settled, **self._changed}.values()

    def fork(self) -> Heap:
        """An independent heap with the same objects."""
        if self._writes.ids:
            self._writes = _Writes(self._writes, set())
        return self._with(_Writes(self._writes.before, set()))

    def settle(self) -> None:
        """Move the changes into the shared layer; only when no other fork is alive."""
        self._settled.update(self._changed)
        self._changed, self._is_shared = {}, False
        self._writes = _Writes(None, set())

    def changes(self) -> dict[int, State]:
        """What changed since the last settling."""
        return self._changed

    def made_beside(self, shared: Heap) -> Iterator[tuple[int, State]]:
        """The objects that the heap of which this is a fork does not have."""
        return ((id_, state) for id_, state in self._changed.items() if shared.get(id_) is None)

    def joined(self, other: Heap) -> Heap:
        """The heap after two branches: what only one of them did may be so."""
        origin, ids = _parting(self._writes, other._writes)
        result = self._with(_Writes(origin, ids)) if ids else self.fork()
        for id_, mine, theirs in self._differences(other, sorted(ids)):
            result[id_] = theirs if mine is None else join_states(mine, theirs)
        return result

    def marked(self, untaken: Heap) -> Heap:
        """This heap after the only possible branch, remembering the keys that the impossible one would have set."""
        result = self.fork()
        _, ids = _parting(self._writes, untaken._writes)
        for id_, here, state in self._differences(untaken, sorted(ids)):
            if not isinstance(here, MappingState) or not isinstance(state, MappingState):
                continue
            for key, entry in state.entries.items():
                if isinstance(key, str) and here.get(key) is None:
                    here = here.with_entry(key, replace(entry, presence=Presence.UNTAKEN))  # noqa: PLW2901
            result[id_] = here
        return result

    def differs(self, later: Heap) -> bool:
        """Whether a later heap has other states, or further objects."""
        _, ids = _parting(self._writes, later._writes)
        return any(self._differences(later, ids))

    def follow(self, before: Heap, after: Heap) -> None:
        """Repeat what changed between two heaps, but for objects that are here no longer what they were before."""
        _, ids = _parting(before._writes, after._writes)
        for id_, was, is_now in before._differences(after, sorted(ids)):
            if was is None or self.get(id_) is was:
                self[id_] = is_now

    def _with(self, writes: _Writes) -> Heap:
        self._is_shared = True
        return Heap(self._settled, self._changed, writes)

    def _differences(self, other: Heap, ids: Iterable[int]) -> Iterator[tuple[int, State | None, State]]:
        """The objects of the other heap whose state here is another one, or none."""
        for id_ in ids:
            mine, theirs = self.get(id_), other.get(id_)
            if theirs is not None and theirs is not mine:
                yield id_, mine, theirs


def _parting(one: _Writes | None, other: _Writes | None) -> tuple[_Writes | None, set[int]]:
    """Where the ways of two heaps parted, and all that either has written since."""
    ids: set[int] = set()
    while one is not other:
        if other is None or (one is not None and one.depth >= other.depth):
            assert one is not None  # they differ
            ids |= one.ids
            one = one.before
        else:
            ids |= other.ids
            other = other.before
    return one, ids


def _shortened(state: ListState) -> ListState:
    """A list with its first items at their positions; further ones are somewhere in the rest."""
    kept, further = state.items[:ITEMS_LIMIT], state.items[ITEMS_LIMIT : 2 * ITEMS_LIMIT]
    return replace(state, items=kept, rest=join(state.rest, *further), variants=())
