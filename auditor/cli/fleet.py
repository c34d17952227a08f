"""`fleet`: many trees in one go."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from auditor.cli.shared.completion import FOLDER, PATH
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import fleet_options
from auditor.cli.shared.output import say, tell
from auditor.cli.shared.progress import ProgressLine
from auditor.cli.shared.session import settle_given
from auditor.model import AuditorError

if TYPE_CHECKING:
    from auditor.fleet.orders import Order, Outcome, Setup
    from auditor.fleet.running import Result

_EXAMPLES = """
    procore-auditor fleet portfolio.toml -o results
    procore-auditor fleet portfolio.toml -o results --scheduler tcp://10.0.0.5:8786
    procore-auditor report results/fleet.sqlite -o portfolio.html
"""
# Options and variables that speak of one tree, or of one output.
_OF_ONE_TREE = (
    *("root", "baseline", "changed-since", "stdin-filename", "output", "output-file", "output-format"),
    *("explain", "show-suppressed", "statistics"),
)
# Whatever is relative is meant from here, wherever a tree is audited.
_PATHS = ("cache-dir", "config", "rules")


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("manifest", metavar="MANIFEST", type=PATH)
@click.option(
    "--output-dir",
    "-o",
    "output_dir",
    metavar="DIR",
    type=FOLDER,
    default="results",
    show_default=True,
    help="Folder for one JSON file per tree and the database.",
)
@click.option("--fresh", is_flag=True, help="Audit every tree again. [default: only what has changed or failed]")
@click.option("--parquet", is_flag=True, help="Also write the tables as Parquet files. [default: no]")
@click.option(
    "--tree-memory",
    metavar="MB",
    type=click.IntRange(min=1000),
    default=4000,
    show_default=True,
    help="Memory that the audit of one tree may take.",
)
@click.option(
    "--tree-time",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    default=900,
    show_default=True,
    help="Time that one tree may take.",
)
@click.option("--scheduler", metavar="URL", help="Use the Dask cluster of this scheduler. [default: this machine]")
@click.option(
    "--resource",
    "resources",
    metavar="NAME=AMOUNT",
    multiple=True,
    help="What each tree takes of the resources that Dask workers offer; may be repeated. [default: none]",
)
@click.option(
    "--retries",
    metavar="N",
    type=click.IntRange(min=0),
    default=2,
    show_default=True,
    help="How often the cluster repeats a task that failed.",
)
@fleet_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def fleet(
    manifest: str,
    output_dir: str,
    fresh: bool,
    parquet: bool,
    tree_memory: int,
    tree_time: int,
    scheduler: str | None,
    resources: tuple[str, ...],
    retries: int,
    **options: Any,
) -> int:
    """Audit every tree that a manifest names, each with limits of its own, and keep the results.

    A run that was interrupted goes on where it was, and a later one audits what has changed since. The manual tells
    what stands in a manifest, and in the database.
    """
    from auditor.fleet.orders import Limits  # noqa: PLC0415 - `--help` must not wait for the engine.
    from auditor.fleet.parquet import load_arrow, write_parquet  # noqa: PLC0415 - see above.
    from auditor.fleet.running import DATABASE, PARQUET, run_fleet  # noqa: PLC0415 - see above.
    from auditor.portfolio import read_manifest  # noqa: PLC0415 - see above.

    loudness = int(options.pop("verbose") or 0) - int(options.pop("quiet") or 0)
    call = _settle(options, Limits(memory=tree_memory * 1_000_000, seconds=float(tree_time)))
    if resources and scheduler is None:
        raise AuditorError("--resource: only a cluster has resources. Add --scheduler.")
    if parquet:
        load_arrow()
    portfolio = read_manifest(Path(manifest))
    where = _Here(call) if scheduler is None else _There(call, scheduler, _amounts(resources), retries)
    bar = ProgressLine(shown=sys.stderr.isatty() and loudness >= 0)
    folder = Path(output_dir)
    watching = _Watching(bar, len(portfolio.trees))
    try:
        results = run_fleet(
            portfolio, folder, where.audit, as_of=call.setup.today.isoformat(), fresh=fresh, watching=watching.see
        )
    finally:
        bar.clear()
    if parquet:
        write_parquet(folder / DATABASE, folder / PARQUET)
    return _conclude(results, call, loudness)


class _Call(Struct, frozen=True, kw_only=True):
    """What the options come to; `processes` is for this machine."""

    setup: Setup
    processes: int
    is_strict: bool
    exits_zero: bool


# Any: see above.
def _settle(options: Mapping[str, Any], limits: Any) -> _Call:
    """The options as every tree will get them; tried once here, so that mistakes are told before the first audit."""
    from auditor.analysis.judgement import bind  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.analysis.judging.policy import policy_of, rules_to_run  # noqa: PLC0415 - see above.
    from auditor.analysis.judging.viewpoint import Viewpoint  # noqa: PLC0415 - see above.
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - see above.
    from auditor.config import choose_config, resolve  # noqa: PLC0415 - see above.
    from auditor.config.settings import PREFIX, variable_of  # noqa: PLC0415 - see above.
    from auditor.fleet.orders import Setup  # noqa: PLC0415 - see above.
    from auditor.processes import worker_count  # noqa: PLC0415 - see above.

    given = {name: _absolute(name, value) for name, value in settle_given(options).items()}
    kept_out = {variable_of(name) for name in (*_OF_ONE_TREE, "quiet", "verbose")}
    environment = {
        name: value for name, value in os.environ.items() if name.startswith(PREFIX) and name not in kept_out
    }
    today = datetime.now(UTC).date()
    tried, file = dict(given), None
    if "config" in given or variable_of("config") in environment:
        file = choose_config(Path.cwd(), tried, environment).file
    flags = {name: value for name, value in tried.items() if name not in ("isolated", "trust-config")}
    config = resolve(flags, environment, file, today=today).config
    rules = bind(load_catalogues(config.rules)).rules
    rules_to_run(tuple(rules.values()), policy_of(config, Viewpoint(Path.cwd(), None)), ())
    return _Call(
        setup=Setup(
            given={**given, "jobs": 1, "rules": [str(each.absolute()) for each in config.rules]},
            environment=environment,
            today=config.as_of,
            limits=limits,
        ),
        processes=worker_count(config.execution.jobs),
        is_strict=config.gate.strict,
        exits_zero=config.gate.exit_zero,
    )


def _absolute(name: str, value: object) -> object:
    if name not in _PATHS:
        return list(value) if isinstance(value, tuple) else value
    return (
        [str(Path(each).absolute()) for each in value] if isinstance(value, tuple) else str(Path(str(value)).absolute())
    )


def _amounts(resources: Iterable[str]) -> Mapping[str, float]:
    amounts = {}
    for each in resources:
        name, _, amount = each.partition("=")
        try:
            amounts[name] = float(amount)
        except ValueError:
            raise AuditorError(f"--resource: `{each}` is not NAME=AMOUNT, such as MEMORY=4e9.") from None
    return amounts


class _Here(Struct, frozen=True):
    call: _Call

    def audit(self, orders: Iterable[Order]) -> Iterator[Outcome]:
        from auditor.fleet.local import audit_here  # noqa: PLC0415 - see above.

        with closing(audit_here(orders, self.call.setup, processes=self.call.processes)) as outcomes:
            yield from outcomes


class _There(Struct, frozen=True):
    call: _Call
    address: str
    resources: Mapping[str, float]
    retries: int

    def audit(self, orders: Iterable[Order]) -> Iterator[Outcome]:
        from auditor.fleet.cluster import Cluster, audit_on  # noqa: PLC0415 - see above.

        cluster = Cluster(address=self.address, resources=self.resources, retries=self.retries)
        with closing(audit_on(orders, self.call.setup, cluster, told=tell)) as outcomes:
            yield from outcomes


class _Watching:
    """A line for whoever waits, which is there from the first tree on."""

    def __init__(self, bar: ProgressLine, total: int) -> None:
        from auditor.model.progress import Phase, Step  # noqa: PLC0415 - see above.

        self._bar, self._total = bar, total
        self._step, self._phase = Step, Phase.AUDITING
        bar.show(Step(Phase.AUDITING, 0, total))

    def see(self, outcome: Outcome, done: int) -> None:
        self._bar.show(self._step(self._phase, done, self._total, outcome.name))


def _conclude(results: tuple[Result, ...], call: _Call, loudness: int) -> int:
    """Failed trees are named; one of them alone does not fail a run that is not strict."""
    from auditor.fleet.orders import Status  # noqa: PLC0415 - see above.

    failed = [each for each in results if each.status is Status.FAILED]
    if loudness >= 0:
        for each in failed:
            tell(f"failed: {each.tree.name}: {each.reason}")
        counts = Counter(each.status for each in results)
        with_findings = sum(each.gate == 1 for each in results)
        say(
            f"{len(results):,} trees: {counts[Status.DONE]:,} audited, {counts[Status.UNCHANGED]:,} unchanged, "
            f"{counts[Status.FAILED]:,} failed; {with_findings:,} with findings that count."
        )
    if len(failed) == len(results):
        tell("error: nothing was analysed.")
        return 3
    if any(each.gate == 1 for each in results) and not call.exits_zero:
        return 1
    return 3 if call.is_strict and any(each.gate == 3 for each in results) else 0
