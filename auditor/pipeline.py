"""One audit from end to end: find files, resolve requests, judge them, and say what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.judgement import Examination, RuleBook, bind, judge, read_baseline
from auditor.analysis.judging.policy import policy_of, rules_to_run
from auditor.analysis.judging.restrictions import restrictions_of_code
from auditor.analysis.judging.scope import Scope
from auditor.analysis.judging.suppression import NO_IGNORES, read_ignores
from auditor.analysis.judging.verdict import open_cases
from auditor.analysis.judging.viewpoint import Viewpoint
from auditor.analysis.lines.texts import SourceTexts
from auditor.analysis.running.file_search import find_files
from auditor.analysis.running.lowering_run import lower_files
from auditor.analysis.running.rule_options import check_options
from auditor.analysis.running.runner import broken, measure, misnamed, run_detectors, unfinished
from auditor.analysis.running.settings_beside import setting_lookup, settings_below, settings_with
from auditor.analysis.running.slicing_run import Sliced, slice_files
from auditor.catalogue import Catalogue, load_catalogues
from auditor.catalogue.vocabulary import open_door
from auditor.config import Config
from auditor.config.version import tool_version
from auditor.facts.definitions import Module
from auditor.fixes.option_keys import check_fixes
from auditor.inventory.disclosing import disclose
from auditor.inventory.taking import merge_endpoints, merge_unknown, take
from auditor.model import Coverage, Match, Problem, Report, Rule
from auditor.model.inventory import Inventory
from auditor.model.knowledge import Knowledge
from auditor.model.progress import Phase, Progress, Step, unwatched
from auditor.models.library import Models, all_models
from auditor.proposing import with_proposals
from auditor.semantics.resolution import Resolution
from auditor.semantics.resolving import resolve
from auditor.semantics.test_code import is_test_module, is_test_path
from auditor.sources import (
    Discovery,
    Overlays,
    load_settings,
    name_modules,
    narrow_to,
    select_relevant,
)
from auditor.sources.repository.changes import changed_since
from auditor.sources.rereading import reader, stored_reader
from auditor.store import Store, open_store


class Analysis(Struct, frozen=True, kw_only=True):
    """What the engine made of the files: matches of every rule that ran (by code), and how far it got."""

    matches: Mapping[str, Sequence[Match]]
    modules: Mapping[str, Module]
    problems: tuple[Problem, ...]
    coverage: Coverage


class Resolved(Struct, frozen=True, kw_only=True):
    """The modules of a project, and what each vendor's catalogue makes of their requests."""

    modules: Mapping[str, Module]
    resolutions: tuple[tuple[Catalogue, Resolution], ...]
    problems: tuple[Problem, ...]
    coverage: Coverage


# Called with what the engine made of the files, before it is judged.
Watch = Callable[[Resolved], None]


def audit(
    paths: Sequence[str],
    config: Config,
    *,
    standard_input: bytes | None = None,
    overlays: Overlays | None = None,
    progress: Progress = unwatched,
    catalogues: Sequence[Catalogue] = (),
    watch: Watch = lambda _: None,
) -> Report:
    """The result of one audit; `standard_input` is what `-` among the paths stands for.

    `overlays` are audited in place of what lies on the disk. `catalogues` spares a caller with many audits to load
    those of the configuration each time. `watch` is shown what the engine made of the files.
    """
    seen: list[Resolved] = []
    examined = examine(
        paths, config, standard_input=standard_input, overlays=overlays, progress=progress,
        catalogues=catalogues, watch=seen.append)  # fmt: skip
    watch(seen[0])
    return with_proposals(judge(examined, config.as_of), examined, seen[0].resolutions, overlays)


def examine(
    paths: Sequence[str],
    config: Config,
    *,
    standard_input: bytes | None = None,
    overlays: Overlays | None = None,
    progress: Progress = unwatched,
    catalogues: Sequence[Catalogue] = (),
    watch: Watch = lambda _: None,
    store: Store | None = None,
) -> Examination:
    """All of an audit but the calendar; `judge` makes a report of it for any day. `store` may keep facts elsewhere."""
    book = bind(tuple(catalogues) or load_catalogues(config.rules))
    check_options(book.rules.values())
    check_fixes(book.rules.values())
    discovery = find_files(paths, config, standard_input=standard_input, overlays=overlays)
    root = Path(discovery.root)
    policy = policy_of(config, Viewpoint(root, config.project))
    selected = rules_to_run(tuple(book.rules.values()), policy, (file.path for file in discovery.files))
    baseline = read_baseline(config, root)
    analysis = analyse(discovery, book.catalogues, selected, config, progress, watch, store)
    door = open_door(book.catalogues, analysis.modules.values(), literals=config.display.literals)
    texts = SourceTexts(reader(discovery), analysis.modules.get, stored_reader(discovery), door=door)
    modules = [analysis.modules[path] for path in sorted(analysis.modules)]
    return Examination(
        root=discovery.root_name,
        folder=root,
        book=book,
        config=config,
        policy=policy,
        cases=open_cases(
            analysis.matches,
            rules=book.rules,
            announcements=book.announcements,
            texts=texts,
            is_test=lambda path: _is_test(path, analysis.modules),
        ),
        scope=_scope(discovery, book, analysis),
        ignores=read_ignores(modules, texts, book.rules) if config.respect_ignores else NO_IGNORES,
        baseline=baseline,
        focus=discovery.focus,
        changes=None if config.changed_since is None else changed_since(root, config.changed_since),
        texts=texts,
        problems=analysis.problems,
        coverage=analysis.coverage,
    )


def _is_test(path: str, modules: Mapping[str, Module]) -> bool:
    return is_test_module(modules[path]) if path in modules else is_test_path(path)


def _scope(discovery: Discovery, book: RuleBook, analysis: Analysis) -> Scope:
    """What could not be read (or only without its project) was not looked at."""
    paths = {file.path for file in discovery.files} | {file.path for file in discovery.settings_files}
    return Scope(
        root=Path(discovery.root),
        known=frozenset(book.rules),
        active=frozenset(analysis.matches),
        paths=frozenset(filter(discovery.is_wanted, paths - {problem.path for problem in analysis.problems})),
    )


def take_inventory(
    paths: Sequence[str], config: Config, *, standard_input: bytes | None = None, progress: Progress = unwatched
) -> Inventory:
    """Every call to the vendor that the code of these paths can make, as it stands on the day of the configuration."""
    book = bind(load_catalogues(config.rules))
    discovery = find_files(paths, config, standard_input=standard_input)
    resolved = resolve_files(discovery, book.catalogues, config, progress)
    return inventory_of(
        resolved, book, config, root=Path(discovery.root), name=discovery.root_name, focus=discovery.focus
    )


def inventory_of(
    resolved: Resolved, book: RuleBook, config: Config, *, root: Path, name: str, focus: frozenset[str] | None
) -> Inventory:
    """The inventory of what was resolved; with a focus, of these files alone."""
    is_wanted = focus.__contains__ if focus is not None else lambda _: True
    taken = [take(resolution, each, config.as_of, is_wanted=is_wanted) for each, resolution in resolved.resolutions]
    inventory = Inventory(
        tool_version=tool_version(),
        as_of=config.as_of,
        root=name,
        vendor=" + ".join(catalogue.vendor.name for catalogue in book.catalogues),
        header_name=" + ".join(catalogue.vendor.header.name for catalogue in book.catalogues),
        catalogue_version=book.version,
        catalogue_sha256=book.sha256,
        freshness=book.freshness(config.display.max_catalogue_age),
        endpoints=merge_endpoints([endpoints for endpoints, _ in taken]),
        unknown=merge_unknown([unknown for _, unknown in taken]),
        problems=resolved.problems,
        coverage=resolved.coverage,
        restrictions=restrictions_of_code(config, root, coverage=resolved.coverage),
    )
    return disclose(inventory, open_door(book.catalogues, resolved.modules.values(), literals=config.display.literals))


def analyse(
    discovery: Discovery,
    catalogues: Sequence[Catalogue],
    rules: Sequence[Rule],
    config: Config,
    progress: Progress,
    watch: Watch = lambda _: None,
    store: Store | None = None,
) -> Analysis:
    """Lower the files that matter, resolve their requests, and run the detectors of the rules."""
    resolved = resolve_files(discovery, catalogues, config, progress, store)
    watch(resolved)
    matches: dict[str, Sequence[Match]] = {rule.code: () for rule in rules}
    problems = [*resolved.problems]
    for catalogue, resolution in resolved.resolutions:
        knowledge = Knowledge(
            vendor=catalogue.vendor, endpoints=catalogue.endpoints, api=catalogue.api, clients=catalogue.clients
        )
        own = {rule.code for rule in catalogue.rules}
        wanted = [rule for rule in rules if rule.code in own]
        found, failures = run_detectors(resolution, knowledge, wanted, config.execution.jobs, progress)
        matches.update(found)
        problems.extend(failures)
    return Analysis(
        matches=matches,
        modules=resolved.modules,
        problems=tuple(sorted(set(problems))),
        coverage=resolved.coverage,
    )


def resolve_files(
    discovery: Discovery,
    catalogues: Sequence[Catalogue],
    config: Config,
    progress: Progress,
    store: Store | None = None,
) -> Resolved:
    """Lower the files that matter, and resolve their requests once for each vendor."""
    progress(Step(Phase.FINDING))
    models = all_models(*(each.models for each in catalogues), config.models) if discovery.files else Models()
    names = name_modules(discovery, libraries=models.modules)
    needles = sorted({hint.encode() for catalogue in catalogues for hint in catalogue.vendor.name_hints})
    declared, execution = [row.name for row in config.models], config.execution
    segments = sorted({each.encode() for catalogue in catalogues for each in catalogue.endpoints.own_segments()})
    relevance = select_relevant(discovery, needles, names, declared=declared, segments=segments, is_far=execution.slice)
    focus, near = discovery.focus, relevance
    if focus is not None and focus.isdisjoint(file.path for file in discovery.settings_files):
        near = replace(relevance, files=narrow_to(relevance, focus, names))
    vendors = [catalogue.vendor for catalogue in catalogues]
    store = store or open_store(execution.cache_dir, is_wanted=execution.cache)
    whole = Sliced(files=near.files, slice=None)
    sliced = slice_files(near, names, vendors, store, discovery.root) if execution.slice else whole
    lowered = lower_files(sliced.files, names, store, jobs=execution.jobs, progress=progress, idle=sliced.idle)
    settings = load_settings(discovery.settings_files) if lowered.modules else None
    read = cache(reader(discovery))
    resolutions = tuple(
        (
            catalogue,
            resolve(
                lowered.modules,
                resolve_import=names.resolve,
                settings=setting_lookup(settings, read),
                settings_below=settings_below(settings, read),
                settings_with=settings_with(settings, read),
                vendor=catalogue.vendor,
                knows_path=catalogue.api.knows,
                clients=catalogue.clients,
                models=models,
                tell=lambda *step: progress(Step(Phase.RESOLVING, *step)),
                matters=sliced.matters,
            ),
        )
        for catalogue in (catalogues if settings is not None else ())
    )
    left = [each for _, found in resolutions for tell in (unfinished, broken, misnamed) for each in tell(found)]
    failed = {problem.path for problem in (*relevance.problems, *lowered.problems)} - set(lowered.modules)
    wanted = [file for file in discovery.files if discovery.is_wanted(file.path)]
    coverage = measure(
        [(catalogue.vendor, resolution) for catalogue, resolution in resolutions],
        files_seen=len(wanted),
        files_relevant=sum(discovery.is_wanted(file.path) for file in sliced.files),
        files_unread=sum(file.path in failed for file in wanted),
        settings_seen=sum(discovery.is_wanted(file.path) for file in discovery.settings_files),
        context=len(discovery.files) - len(wanted),
        skipped=dict(discovery.skipped),
        lines=relevance.lines,
        is_wanted=discovery.is_wanted,
    )
    beside = {file.path for file in discovery.files if not discovery.is_wanted(file.path)}
    found = {*discovery.problems, *relevance.problems, *lowered.problems, *left}
    problems = {problem for problem in found if problem.path not in beside}
    return Resolved(
        modules=lowered.modules,
        resolutions=resolutions,
        problems=tuple(sorted(problems)),
        coverage=coverage,
    )
