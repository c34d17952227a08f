"""Work on a deep stack costs no memory calls, however deep it stands."""

from __future__ import annotations

import pytest

from auditor.deep_stack import with_deep_stack

MEGABYTE = 1024 * 1024


def test_calls_at_no_depth_ask_the_system_for_memory() -> None:
    resource = pytest.importorskip("resource")

    def leaf() -> None: ...

    def descend(depth: int) -> None:
        for _ in range(200):
            leaf()
        if depth:
            descend(depth - 1)

    def count() -> int:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        descend(2_000)
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)

    faults = with_deep_stack(count, size=64 * MEGABYTE, frames=10_000)

    assert faults < 1_000


def test_what_the_work_raises_is_raised() -> None:
    def fail() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        with_deep_stack(fail, size=64 * MEGABYTE, frames=10_000)
