"""From an examined tree to its report: severity, suppression and the baseline, for as many days as are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.copied_files import fold_copies
from auditor.analysis.gate import mark_failing
from auditor.analysis.judging.acceptance import accept_by_baseline, accept_by_file
from auditor.analysis.judging.baseline import FILE_NAME, Baseline, read_entries
from auditor.analysis.judging.config_places import refused_notices
from auditor.analysis.judging.policy import Policy, apply_policy, rules_everywhere, thresholds
from auditor.analysis.judging.restrictions import restrictions_of
from auditor.analysis.judging.scope import Scope
from auditor.analysis.judging.suppression import Ignores
from auditor.analysis.judging.verdict import Case, Verdict, reach_verdict
from auditor.analysis.lines.excerpts import collect_excerpts, wide_characters
from auditor.analysis.lines.file_places import places_in_files
from auditor.analysis.lines.line_hash import hash_primary_lines
from auditor.analysis.lines.texts import SourceTexts
from auditor.analysis.statuses import unchecked, with_statuses
from auditor.analysis.visibility import limit_to_changes, limit_to_files
from auditor.catalogue import Catalogue
from auditor.config import Config
from auditor.config.version import tool_version
from auditor.disclosure.paths import without_keys_in_paths
from auditor.model import Announcement, AuditorError, Coverage, Finding, Notice, Problem, Report, Rule
from auditor.model.freshness import Freshness
from auditor.sources.repository.changes import Changes


class RuleBook(Struct, frozen=True, kw_only=True):
    """All catalogues as one."""

    catalogues: tuple[Catalogue, ...]
    rules: Mapping[str, Rule]
    announcements: Mapping[str, Announcement]

    @property
    def version(self) -> str:
        return " + ".join(catalogue.version for catalogue in self.catalogues)

    def freshness(self, limit: int) -> Freshness:
        """The age of the oldest catalogue counts, for announcements and for the API description apart."""
        announced = [date.fromisoformat(each.version[:10]) for each in self.catalogues]
        described = [each.described for each in self.catalogues if each.described is not None]
        return Freshness(
            announcements=min(announced, default=None), description=min(described, default=None), limit=limit
        )

    @property
    def sha256(self) -> str:
        if len(self.catalogues) == 1:
            return self.catalogues[0].sha256
        return sha256("".join(catalogue.sha256 for catalogue in self.catalogues).encode()).hexdigest()


class Examination(Struct, frozen=True, kw_only=True):
    """An audit up to the point where the calendar speaks; nothing in it depends on the day.

    `folder` is where the root lies. `changes` are the lines that a report is limited to, `focus`
    the files.
    """

    root: str
    folder: Path
    book: RuleBook
    config: Config
    policy: Policy
    cases: tuple[Case, ...]
    scope: Scope
    ignores: Ignores
    baseline: Baseline | None
    changes: Changes | None
    texts: SourceTexts
    problems: tuple[Problem, ...]
    coverage: Coverage
    focus: frozenset[str] | None = None


def bind(catalogues: tuple[Catalogue, ...]) -> RuleBook:
    """One table of rules and one of announcements."""
    return RuleBook(
        catalogues=catalogues,
        rules={rule.code: rule for catalogue in catalogues for rule in catalogue.rules},
        announcements={each.id: each for catalogue in catalogues for each in catalogue.announcements},
    )


def baseline_file(config: Config, root: Path) -> Path:
    """Where the baseline of a project lies, or would lie."""
    return config.baseline or (config.project or _nearest(root)) / FILE_NAME


def _nearest(root: Path) -> Path:
    """The folder, in the repository, of the nearest baseline at the root or above; the root where there is none."""
    for folder in (root, *root.parents):
        if (folder / FILE_NAME).is_file():
            return folder
        if (folder / ".git").exists():
            break
    return root


def read_baseline(config: Config, root: Path) -> Baseline | None:
    """The baseline of a project; None if there is none and none was asked for, or the tree's own is not to be read."""
    if config.baseline is None and config.origin.is_isolated:
        return None
    file = baseline_file(config, root)
    if file.is_file():
        return Baseline(entries=read_entries(file, shown=file.name), file=file)
    if config.baseline is not None:
        raise AuditorError(f"{file}: there is no such baseline. Write one with `procore-auditor baseline write`.")
    return None


def judge(examined: Examination, day: date, *, show_sources: bool = True, once: bool = True) -> Report:
    """The report of that day; `show_sources` adds the lines that findings point at, which only some readers need.

    `once` tells what several copies of a file have as one finding; what edits or accepts each of them needs them all.
    """
    verdict = _accept(_reach(examined, day), examined, day)
    shown = (*verdict.findings, *verdict.suppressed, *verdict.dormant) if show_sources else ()
    in_files = places_in_files(shown, verdict.notices if show_sources else (), examined.texts)
    excerpts = collect_excerpts(shown, examined.problems if show_sources else (), examined.texts)
    report = Report(
        tool_version=tool_version(),
        as_of=day,
        root=examined.root,
        folder=str(examined.folder),
        catalogue_version=examined.book.version,
        catalogue_sha256=examined.book.sha256,
        freshness=examined.book.freshness(examined.config.display.max_catalogue_age),
        findings=tuple(sorted(verdict.findings, key=lambda finding: finding.in_test)),
        suppressed=verdict.suppressed,
        dormant=verdict.dormant,
        notices=(*verdict.notices, *refused_notices(examined.config.origin.refused, examined.scope.root)),
        restrictions=restrictions_of(
            examined.config,
            examined.policy,
            examined.scope.root,
            rules=tuple(examined.book.rules.values()),
            suppressed=verdict.suppressed,
            coverage=examined.coverage,
        ),
        problems=examined.problems,
        coverage=_shown(examined),
        announcements=tuple(examined.book.announcements.values()),
        rules=tuple(examined.book.rules.values()),
        excerpts=excerpts,
        wide=wide_characters(excerpts, examined.texts),
        line_hashes=hash_primary_lines(shown, examined.texts, in_files),
        in_files=in_files,
        ran=tuple(sorted(examined.scope.active)),
        thresholds=thresholds(verdict.findings, examined.policy),
        unchecked=_unchecked(examined),
    )
    report = mark_failing(with_statuses(report), examined.config.gate)
    if not examined.config.display.literals:
        report = without_keys_in_paths(report)
    if examined.focus is not None:
        report = limit_to_files(report, examined.focus)
    if examined.changes is not None:
        report = limit_to_changes(report, examined.changes)
    return fold_copies(report, examined.texts) if once else report


def _shown(examined: Examination) -> Coverage:
    """What could not be understood, in sentences that have passed the door."""
    coverage, door = examined.coverage, examined.texts.door
    told = tuple(replace(each, reason=door.sentence(each.reason)) for each in coverage.unresolved)
    return replace(coverage, unresolved=told)


def _unchecked(examined: Examination) -> dict[str, str]:
    book = examined.book
    return unchecked(
        book.announcements.values(),
        tuple(book.rules.values()),
        ran=examined.scope.active,
        everywhere=rules_everywhere(tuple(book.rules.values()), examined.policy),
        problems=examined.problems,
        coverage=examined.coverage,
    )


def _reach(examined: Examination, day: date) -> Verdict:
    verdict = reach_verdict(
        examined.cases,
        active=examined.scope.active,
        day=day,
        texts=examined.texts,
        ignores=examined.ignores,
    )
    return replace(verdict, notices=tuple(each for each in verdict.notices if _is_sure(each, examined)))


def _is_sure(notice: Notice, examined: Examination) -> bool:
    """Where not everything was looked at, an ignore that nothing was found for may still be needed."""
    if notice.code != "unused-ignore":
        return True
    return not examined.coverage.unfinished and notice.location.path not in {each.path for each in examined.problems}


def _accept(verdict: Verdict, examined: Examination, day: date) -> Verdict:
    book, policy = examined.book, examined.policy
    verdict = apply_policy(verdict, policy, rules=book.rules, day=day)
    per_file = policy.selection.per_file_ignores
    verdict = accept_by_file(verdict, per_file, rules=book.rules, matches=policy.viewpoint.fits)
    verdict = replace(verdict, findings=_absorb(verdict.findings, book.rules))
    if examined.baseline is None:
        return verdict
    return accept_by_baseline(
        verdict,
        examined.baseline,
        rules=book.rules,
        day=day,
        scope=examined.scope,
    )


def _absorb(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Without findings that another one on the same line tells, too; the louder of two stays, and quotes the other."""
    gone: set[str] = set()
    remarks: dict[str, list[str]] = {}
    for one in findings:
        for other in findings if rules[one.rule].absorbs else ():
            if other.announcement.id not in rules[one.rule].absorbs or not _share_a_line(one, other):
                continue
            kept, left = (one, other) if one.severity.rank >= other.severity.rank else (other, one)
            gone.add(left.fingerprint)
            remarks.setdefault(kept.fingerprint, []).append(f"{left.rule} on the same line: {left.message}")
    return tuple(
        replace(each, remarks=(*each.remarks, *dict.fromkeys(remarks.get(each.fingerprint, ()))))
        for each in findings
        if each.fingerprint not in gone
    )


def _share_a_line(one: Finding, other: Finding) -> bool:
    here, there = one.location, other.location
    is_same_text = (here.path, here.cell) == (there.path, there.cell)
    return is_same_text and here.line <= there.end_line and there.line <= here.end_line
