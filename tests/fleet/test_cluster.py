"""A fleet on a real cluster: a scheduler and two workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.fleet import cluster as cluster_of_trees
from auditor.fleet.cluster import Cluster
from auditor.fleet.orders import Limits, Order, Outcome, Setup
from auditor.portfolio import read_manifest
from tests.fleet.conftest import DAY, Results, fleet, write_trees
from tests.fleet.test_killed import PATIENCE, wait_for

pytestmark = pytest.mark.slow

TREES = 10
_DAY = date.fromisoformat(DAY)
_LIMITS = Limits(memory=4_000_000_000, seconds=300.0)


@dataclass(slots=True)
class Dask:
    """Processes on loopback."""

    folder: Path
    address: str = ""
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)


def start(stack: ExitStack, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "TMPDIR": str(folder), "DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "5s"}
    process = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
        cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[Dask]:
    folder = tmp_path / "dask"
    folder.mkdir()
    with ExitStack() as stack:
        told = folder / "scheduler.json"
        start(stack, folder, "scheduler", "--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0",
              "--scheduler-file", str(told))  # fmt: skip
        assert wait_for(told.is_file)
        workers = [
            start(stack, folder, "worker", "--scheduler-file", str(told), "--host", "127.0.0.1", "--no-nanny",
                  "--nthreads", "1", "--no-dashboard", "--resources", "TREES=1",
                  "--pid-file", str(folder / f"worker-{number}"))
            for number in range(2)
        ]  # fmt: skip
        distributed = pytest.importorskip("distributed")
        client = distributed.Client(scheduler_file=str(told), set_as_default=False)
        stack.callback(client.close)
        client.wait_for_workers(2, timeout=120)
        yield Dask(folder, client.scheduler.address, workers)


def test_a_lost_worker_costs_nothing(
    dask: Dask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = write_trees(tmp_path, TREES)
    told: Counter[str] = Counter()
    plain = cluster_of_trees.audit_on

    def killing(*arguments: object, **named: object) -> Iterator[Outcome]:
        for outcome in plain(*arguments, **named):  # type: ignore[arg-type]  # Handed on as they come.
            told[outcome.name] += 1
            if sum(told.values()) == 3:
                os.killpg(dask.workers[0].pid, signal.SIGKILL)
            yield outcome

    monkeypatch.setattr(cluster_of_trees, "audit_on", killing)

    code = fleet(manifest, tmp_path / "cluster", "--scheduler", dask.address, "--resource", "TREES=1")
    said = capsys.readouterr().err
    here = fleet(manifest, tmp_path / "here", "-q")

    assert (code, here) == (1, 1)
    assert dask.workers[0].wait(PATIENCE) == -signal.SIGKILL
    assert told == {f"t{number:02}": 1 for number in range(TREES)}
    assert "dashboard: http://127.0.0.1:" in said
    assert "failed:" not in said
    assert Results(tmp_path / "cluster").bytes == Results(tmp_path / "here").bytes
    assert wait_for(lambda: not any(dask.folder.glob("procore-auditor-*")))


def test_who_stops_listening_cancels_the_rest(dask: Dask, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    portfolio = read_manifest(write_trees(tmp_path, TREES))
    setup = Setup(given={"jobs": 1, "no-cache": True, "as-of": DAY}, environment={}, today=_DAY, limits=_LIMITS)
    orders = (Order(tree=tree) for tree in portfolio.trees)

    outcomes = cluster_of_trees.audit_on(
        orders, setup, Cluster(address=dask.address, resources={}, retries=0), told=lambda _: None
    )
    first = next(outcomes)
    outcomes.close()

    assert first.document
    with distributed.Client(dask.address, set_as_default=False) as client:
        assert wait_for(lambda: not any(client.processing().values()))


def test_two_runs_share_a_cluster_and_no_options(dask: Dask, tmp_path: Path) -> None:
    portfolio = read_manifest(write_trees(tmp_path, TREES))
    given = {"jobs": 1, "no-cache": True, "as-of": DAY}
    setups = [
        Setup(given=each, environment={}, today=_DAY, limits=_LIMITS)
        for each in (given, {**given, "ignore": ["PCR201"]})
    ]
    runs = [
        cluster_of_trees.audit_on(
            (Order(tree=tree) for tree in portfolio.trees),
            setup,
            Cluster(address=dask.address, resources={}, retries=0),
            told=lambda _: None,
        )
        for setup in setups
    ]

    gates = [[next(run).gate for run in runs], *([outcome.gate for outcome in run] for run in runs)]

    assert gates == [[1, 0], [1] * (TREES - 1), [0] * (TREES - 1)]


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = write_trees(tmp_path, 1)

    code = run(["fleet", str(manifest), "-o", str(tmp_path / "out"), "--scheduler", "nothing://127.0.0.1:9"])

    assert code == 2
    assert "--scheduler: nothing://127.0.0.1:9 does not answer" in capsys.readouterr().err
