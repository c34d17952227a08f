"""Heaps remember what each has written since they parted; what joins them must not depend on that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.states import ListState, State, join_states
from auditor.semantics.domain.values import Number

_OBJECTS = range(4)
# Write to an object, fork, or join two of the heaps there are.
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 5), st.sampled_from(_OBJECTS)),
        st.tuples(st.just("fork"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("join"), st.integers(0, 5), st.integers(0, 5)),
    ),
    max_size=30,
)


@given(_STEPS)
def test_joined_heaps_hold_what_comparing_every_object_gives(steps: list[tuple[str, int, int]]) -> None:
    heaps, plain = [Heap()], [dict[int, State]()]
    heaps[0][0] = plain[0][0] = _state(-1)
    for number, (kind, one, other) in enumerate(steps):
        here, there = one % len(heaps), other % len(heaps)
        match kind:
            case "write":
                heaps[here][other] = plain[here][other] = _state(number)
            case "fork":
                heaps.append(heaps[here].fork())
                plain.append(dict(plain[here]))
            case _:
                heaps.append(heaps[here].joined(heaps[there]))
                plain.append(_joined(plain[here], plain[there]))

    assert [{id_: heap.get(id_) for id_ in _OBJECTS if heap.get(id_)} for heap in heaps] == plain


def _state(number: int) -> State:
    return ListState(items=((Number(number, None),),), rest=(), place=None)


def _joined(left: dict[int, State], right: dict[int, State]) -> dict[int, State]:
    changed = {
        id_: join_states(left[id_], state) for id_, state in right.items() if id_ in left and left[id_] is not state
    }
    return {**right, **left, **changed}
