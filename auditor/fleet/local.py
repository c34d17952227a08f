"""Trees on this machine: some processes, each with the next tree that is left."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from queue import SimpleQueue

from auditor.fleet.keeping import Keeper
from auditor.fleet.orders import Order, Outcome, Setup


def audit_here(orders: Iterable[Order], setup: Setup, *, processes: int) -> Generator[Outcome, None, None]:
    """The outcomes as they come; whoever stops listening ends all processes."""
    remaining = iter(orders)
    lock = threading.Lock()
    outcomes: SimpleQueue[Outcome | None] = SimpleQueue()
    keepers = [Keeper(setup) for _ in range(processes)]
    is_over = threading.Event()

    def work(keeper: Keeper) -> None:
        try:
            while not is_over.is_set():
                with lock:
                    order = next(remaining, None)
                if order is None:
                    return
                outcomes.put(keeper.audit(order))
        finally:
            outcomes.put(None)

    threads = [threading.Thread(target=work, args=(keeper,), daemon=True) for keeper in keepers]
    for thread in threads:
        thread.start()
    try:
        running = len(threads)
        while running:
            if (outcome := outcomes.get()) is None:
                running -= 1
            else:
                yield outcome
    finally:
        is_over.set()
        for keeper in keepers:
            keeper.close()
        for thread in threads:
            thread.join()
