"""What is known of a call that took something out of a queue before anything was put in."""

from __future__ import annotations

from msgspec import Struct

from auditor.semantics.domain.values import Ref

# The two sides of a queue between threads and tasks.
ENDS = frozenset({"sync_q", "async_q"})


class Waiting(Struct, frozen=True, kw_only=True):
    """`call` is how it may be made again, if it was one of a function; `requests` are those it made meanwhile."""

    queue: Ref
    call: object | None
    requests: frozenset[int]
