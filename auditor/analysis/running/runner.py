"""Running the detectors of the chosen rules; the one place that contains a crash of one."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.running.unresolved import unresolved_places
from auditor.detectors import DETECTORS
from auditor.detectors.shared.syntax import syntax_of
from auditor.failures import failure
from auditor.model import Confidence, Coverage, Match, Problem, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.progress import Phase, Progress, Step, unwatched
from auditor.model.vendor import Vendor
from auditor.processes import share_out, worker_count
from auditor.semantics.attribution import goes_elsewhere
from auditor.semantics.domain.values import Place
from auditor.semantics.requests import Certainty
from auditor.semantics.resolution import Resolution
from auditor.tables import suggestion

# To copy a process and to look twice at what several rules ask costs as much as to look at this many expressions.
SHARED_PARTS = 40_000
# Files that a problem of the whole tree names; more would bury the other problems.
_NAMED = 5


def run_detectors(
    resolution: Resolution, knowledge: Knowledge, rules: Sequence[Rule], jobs: int = 1, progress: Progress = unwatched
) -> tuple[dict[str, tuple[Match, ...]], tuple[Problem, ...]]:
    """The matches of every rule, by code; a detector that fails is a problem, and what it had found counts.

    `jobs` 0 means one process for each core, if there is enough to do.
    """
    broken = {path for path, module in resolution.modules.items() if any(each.is_error for each in module.omissions)}
    own = os.getpid()

    families = _families(rules)

    def inspect(number: int) -> dict[str, _Inspected]:
        found: dict[str, _Inspected] = {}
        for rule in families[number]:
            if os.getpid() == own:
                progress(Step(Phase.JUDGING, rules.index(rule), len(rules), rule.code))
            found[rule.code] = _inspect(resolution, knowledge, rule, broken)
        return found

    workers = worker_count(jobs)
    # Most detectors walk over all statements, so they are indexed before this process is copied.
    if workers > 1 and sum(len(site.parts) for site in syntax_of(resolution).everywhere()) <= SHARED_PARTS:
        workers = 1
    inspected = {code: one for found in share_out(inspect, len(families), workers) for code, one in found.items()}
    ordered = [inspected[rule.code] for rule in rules]
    matches = {rule.code: each.matches for rule, each in zip(rules, ordered, strict=True)}
    return matches, tuple(each.problem for each in ordered if each.problem is not None)


def _families(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules whose detectors are of one family ask for the same things, which one process finds out once."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(DETECTORS[rule.detector].family, []).append(rule)
    return list(found.values())


class _Inspected(Struct, frozen=True):
    """What became of one rule."""

    matches: tuple[Match, ...]
    problem: Problem | None = None


def _inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule, broken: Collection[str]) -> _Inspected:
    found: list[Match] = []
    try:
        found.extend(
            _read_in_part(match, broken) for match in DETECTORS[rule.detector].inspect(resolution, knowledge, rule)
        )
    except Exception as error:  # noqa: BLE001 - a bug in one detector must not cost the audit.
        problem = Problem(path=rule.code, message=failure(f"the detector {rule.detector}", error))
        return _Inspected(tuple(found), problem)
    return _Inspected(tuple(found))


def _read_in_part(match: Match, broken: Collection[str]) -> Match:
    """What is missing from a file with syntax errors may be what would have made a difference."""
    if match.root.path not in broken and match.site.path not in broken:
        return match
    reason = "The file has syntax errors; only the code around them was read."
    return replace(match, confidence=match.confidence.capped(Confidence.MEDIUM), reasons=(*match.reasons, reason))


def unfinished(resolution: Resolution) -> tuple[Problem, ...]:
    """What the budget left undone, as one problem of the whole tree: requests of these functions may be missing."""
    count, modules = sum(resolution.unfinished.values()), len(resolution.unfinished)
    if not count:
        return ()
    functions = "1 function (or module)" if count == 1 else f"{count:,} functions (or modules)"
    worst = sorted(resolution.unfinished, key=lambda path: (-resolution.unfinished[path], path))[:_NAMED]
    named = ", ".join(worst) + (f" and {modules - _NAMED:,} more files" if modules > _NAMED else "")
    ending = "was not analysed in full" if count == 1 else "were not analysed in full"
    what = f"{functions} {ending}, in {named}"
    return (Problem(path=".", message=f"{what}: analysis limit reached; calls may be missing"),)


def broken(resolution: Resolution) -> tuple[Problem, ...]:
    """Bugs that code under audit has brought to light: each cost one statement, which was passed over."""
    message = "a statement could not be followed ({}); please report it"
    return tuple(Problem(path=path, message=message.format(where)) for path, where in sorted(resolution.failures))


def misnamed(resolution: Resolution) -> tuple[Problem, ...]:
    """Declared functions that name nothing, although the module or class they name can be read."""
    return tuple(
        Problem(
            path=each.sink.file.rpartition("/")[2],
            message=f"{each.sink.name}: there is no `{each.name}`.{suggestion(each.name, each.known)}",
        )
        for each in resolution.misnamed
    )


def measure(
    resolved_for: Iterable[tuple[Vendor, Resolution]],
    *,
    files_seen: int,
    files_relevant: int,
    files_unread: int,
    settings_seen: int,
    context: int,
    skipped: dict[str, int],
    lines: int,
    is_wanted: Callable[[str], bool],
) -> Coverage:
    """How well the calls in the files that are wanted were resolved, each counted once by its place."""
    resolved_for = tuple(resolved_for)
    resolutions = [resolution for _, resolution in resolved_for]
    resolved: set[Place] = set()
    partial: set[Place] = set()
    unknown: set[Place] = set()
    for vendor, resolution in resolved_for:
        for request in resolution.requests:
            certain = request.certainty is Certainty.HOST and not request.observation.inferred
            (resolved if certain else partial).add(request.observation.site)
        unknown.update(each.site for each in resolution.unknown if not goes_elsewhere(each, vendor))
        unknown.update(resolution.too_many)
    resolved, partial, unknown = (
        {site for site in sites if is_wanted(site.module)} for sites in (resolved, partial, unknown)
    )
    partial -= resolved
    unknown -= resolved | partial
    return Coverage(
        files_seen=files_seen,
        files_relevant=files_relevant,
        skipped=skipped,
        calls_resolved=len(resolved),
        calls_partial=len(partial),
        calls_unknown=len(unknown),
        lines=lines,
        files_unread=files_unread,
        settings_seen=settings_seen,
        context=context,
        unfinished=sum(sum(resolution.unfinished.values()) for resolution in resolutions),
        unresolved=tuple(each for each in unresolved_places(resolutions, unknown) if is_wanted(each.location.path)),
    )
