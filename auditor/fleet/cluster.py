"""Trees on a cluster of Dask that is already there, through its client: one tree, one task."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any

from msgspec import Struct

from auditor.fleet.keeping import Keeper
from auditor.fleet.orders import Order, Outcome, Setup, failed
from auditor.model import AuditorError
from auditor.store import program_version

# Tasks for each thread of the cluster that the scheduler holds: enough that none waits, few enough that a hundred
# thousand trees need no memory there.
_AHEAD = 4
_LEAST_AHEAD = 64
_CONNECT_SECONDS = 20
_HELP = "--scheduler: this needs an extra. Run: pip install 'procore-auditor[dask]'"


class Cluster(Struct, frozen=True, kw_only=True):
    """Where the scheduler is, what each task takes of what workers offer, and how often a failed task is repeated."""

    address: str
    resources: Mapping[str, float]
    retries: int


class Keepers:
    """A plugin of workers: the processes that audit trees of one run on one of them, as many as it has threads."""

    def __init__(self, setup: Setup, run: str) -> None:
        self.setup_of_run = setup
        self.name = run
        self.idle: SimpleQueue[Keeper] | None = None
        self.all: list[Keeper] = []

    # Any: a worker of Dask, whose types are not known.
    def setup(self, worker: Any) -> None:  # noqa: ARG002 - as Dask calls it.
        self.idle = SimpleQueue()

    def teardown(self, worker: Any) -> None:  # noqa: ARG002 - see above.
        for keeper in self.all:
            keeper.close()

    def audit(self, order: Order) -> Outcome:
        """The outcome for one tree, by a process that has nothing to do."""
        if self.idle is None:
            return failed(order, "The worker was not set up.")
        try:
            keeper = self.idle.get_nowait()
        except Empty:
            keeper = Keeper(self.setup_of_run)
            self.all.append(keeper)
        try:
            return keeper.audit(order)
        finally:
            self.idle.put(keeper)


def audit_on(
    orders: Iterable[Order], setup: Setup, cluster: Cluster, *, told: Callable[[str], None]
) -> Generator[Outcome, None, None]:
    """The outcomes as they come; whoever stops listening cancels what is left.

    A task of a worker that is lost runs on another one. `told` is given lines for people.
    """
    try:
        # Any: a module that need not be there. It takes half a second.
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise AuditorError(_HELP) from error
    try:
        client = distributed.Client(cluster.address, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise AuditorError(f"--scheduler: {cluster.address} does not answer ({type(error).__name__}).") from error
    with client:
        threads = _check_workers(client)
        told(f"dashboard: {client.dashboard_link}" if client.dashboard_link else "dashboard: none")
        # Several runs may share a cluster.
        run = f"procore-auditor-{uuid.uuid4().hex[:12]}"
        client.register_plugin(_plugin(distributed, setup, run), name=run)
        try:
            yield from _audit_all(distributed, client, run, orders, cluster, max(threads * _AHEAD, _LEAST_AHEAD))
        finally:
            client.unregister_worker_plugin(run)


# Any: modules and objects of Dask, whose types are not known; here and below.
def _audit_all(
    distributed: Any, client: Any, run: str, orders: Iterable[Order], cluster: Cluster, ahead: int
) -> Iterator[Outcome]:
    remaining = enumerate(orders)
    pending: dict[Any, Order] = {}

    def submit(numbered: tuple[int, Order]) -> Any:
        number, order = numbered
        future = client.submit(
            audit_on_worker,
            run,
            order,
            key=f"{run}-{number}",
            pure=False,
            retries=cluster.retries,
            resources=dict(cluster.resources) or None,
        )
        pending[future.key] = order
        return future

    waiting = distributed.as_completed([submit(each) for each in islice(remaining, ahead)], loop=client.loop)
    try:
        for future in waiting:
            order = pending.pop(future.key)
            outcome = _outcome(future, order)
            future.release()
            if (following := next(remaining, None)) is not None:
                waiting.add(submit(following))
            yield outcome
    finally:
        if pending:
            client.cancel(list(waiting.futures), force=True)


def _outcome(future: Any, order: Order) -> Outcome:
    """Its result, or why there is none: the workers that tried it were lost, or somebody cancelled it."""
    if (error := future.exception()) is not None:
        return failed(order, f"The cluster gave it up ({type(error).__name__}).")
    result = future.result()
    return result if isinstance(result, Outcome) else failed(order, "The cluster answered something else.")


def audit_on_worker(run: str, order: Order) -> Outcome:
    """The task; it runs in a thread of a worker."""
    # Any: see `audit_on`.
    distributed: Any = import_module("distributed")
    outcome = distributed.get_worker().plugins[run].audit(order)
    return outcome if isinstance(outcome, Outcome) else failed(order, "The worker was not set up.")


def _check_workers(client: Any) -> int:
    """The threads of all workers, which must run this very program: else their results would differ from ours."""
    workers = client.scheduler_info(n_workers=-1)["workers"]
    if not workers:
        raise AuditorError("--scheduler: the cluster has no workers.")
    try:
        versions = client.run(program_version)
    except Exception as error:
        raise AuditorError(f"--scheduler: the workers cannot run this program ({type(error).__name__}).") from error
    if others := sorted(worker for worker, version in versions.items() if version != program_version()):
        raise AuditorError(
            f"--scheduler: {len(others)} workers ({others[0]}, …) run another version of this program or of Python."
        )
    return sum(int(worker["nthreads"]) for worker in workers.values())


def _plugin(distributed: Any, setup: Setup, run: str) -> Any:
    """Dask takes nothing for a plugin that has not its own base."""

    class WorkerKeepers(Keepers, distributed.WorkerPlugin):  # type: ignore[misc]  # Its base is Any.
        pass

    return WorkerKeepers(setup, run)
