"""Compares two results: what is new, fixed, resurfaced or silenced, and which severities changed, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from auditor.analysis.pairing import Known, findings_of, pair_up
from auditor.model import Finding, Notice, Problem, Report
from auditor.model.comparison import Comparison, Crossing, Fate, Pair, Reason, SeverityChange

T = TypeVar("T")


def compare(old: Report, new: Report) -> Comparison:
    """Both results as they stand; findings are recognized by their identity, wherever they moved."""
    pairing = pair_up(findings_of(old), findings_of(new))
    both = [(Pair(left.finding, right.finding), left.fate, right.fate) for left, right in pairing.both]
    reported = [pair for pair, before, after in both if before is after is Fate.REPORTED]
    fixed = tuple(known.finding for known in pairing.only_old if known.fate is Fate.REPORTED)
    return Comparison(
        old=old,
        new=new,
        added=tuple(known.finding for known in pairing.only_new if known.fate is Fate.REPORTED),
        fixed=fixed,
        persisting=tuple(pair for pair in reported if pair.old.severity is pair.new.severity),
        changed=tuple(
            SeverityChange(pair, why_changed(pair, old, new))
            for pair in reported
            if pair.old.severity is not pair.new.severity
        ),
        resurfaced=tuple(
            Crossing(pair=pair, before=before, after=after)
            for pair, before, after in both
            if after is Fate.REPORTED is not before
        ),
        silenced=tuple(
            Crossing(pair=pair, before=before, after=after)
            for pair, before, after in both
            if before is Fate.REPORTED is not after
        ),
        unreported_added=_unreported(pairing.only_new),
        unreported_gone=_unreported(pairing.only_old),
        new_notices=missing_notices(new.notices, old.notices),
        gone_notices=missing_notices(old.notices, new.notices),
        new_problems=_missing(new.problems, old.problems, _problem_key),
        gone_problems=_missing(old.problems, new.problems, _problem_key),
        warnings=tuple(_warnings(old, new, [finding.location.path for finding in fixed])),
    )


def missing_notices(those: Sequence[Notice], these: Sequence[Notice]) -> tuple[Notice, ...]:
    """The remarks of one result that another lacks."""
    return _missing(those, these, _notice_key)


def why_changed(pair: Pair, old: Report, new: Report) -> Reason:
    """Time is the reason where the calendar of one of the results gives both severities on their days."""
    if old.as_of == new.as_of:
        return Reason.RULES
    before, now = pair.old, pair.new
    if before.announced is not None or now.announced is not None:
        return _why_settled(before, now)
    if before.scheduled(old.as_of) is before.severity:
        foreseen = before.scheduled(new.as_of)
        if foreseen is now.severity:
            return Reason.TIME
        if foreseen is before.severity:
            return Reason.RULES
    if now.scheduled(new.as_of) is now.severity and now.scheduled(old.as_of) is before.severity:
        return Reason.TIME
    if before.announcement.phase == now.announcement.phase:
        return Reason.RULES
    # A phase began meanwhile. Without schedules, an unchanged catalogue leaves time as the only reason.
    known = bool(before.schedule and now.schedule)
    is_same = (old.catalogue_sha256, old.tool_version) == (new.catalogue_sha256, new.tool_version)
    return Reason.TIME if is_same and not known else Reason.BOTH


def _why_settled(before: Finding, now: Finding) -> Reason:
    """Where settings decide, time has a part in it only if they decide on one side alone."""
    is_settled = before.announced is not None and now.announced is not None
    then, today = before.announced or before.severity, now.announced or now.severity
    return Reason.RULES if is_settled or then is today else Reason.BOTH


def _unreported(only: Sequence[Known]) -> int:
    return sum(known.fate is not Fate.REPORTED for known in only)


def _missing(those: Sequence[T], these: Sequence[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """The members of one multiset that another lacks."""
    left = Counter(key(each) for each in these)
    missing: list[T] = []
    for each in those:
        if left[key(each)]:
            left[key(each)] -= 1
        else:
            missing.append(each)
    return tuple(missing)


def _notice_key(notice: Notice) -> Hashable:
    """Without the line, which moves; with the severity, since a louder one is news."""
    return notice.code, notice.severity, notice.location.path, notice.message


def _problem_key(problem: Problem) -> Hashable:
    return problem.path, problem.message


def _warnings(old: Report, new: Report, fixed_in: Sequence[str]) -> Iterator[str]:
    """What a reader must know before trusting the comparison."""
    if old.as_of > new.as_of:
        yield f"The old result is dated {old.as_of}, later than the new one ({new.as_of}): are they swapped?"
    if old.root != new.root:
        yield f"The results are of trees with different names, `{old.root}` and `{new.root}`."
    if old.tool_version != new.tool_version:
        versions = f"{old.tool_version} and {new.tool_version}"
        yield f"Different versions made the results, {versions}: each may find what the other cannot."
    if old.catalogue_sha256 != new.catalogue_sha256:
        versions = f"{old.catalogue_version} and {new.catalogue_version}"
        yield f"The results used different catalogues, {versions}: findings may be new or gone because rules changed."
    for report, name, look in ((old, "old", "new"), (new, "new", "fixed")):
        if report.hidden:
            yield f"The {name} result leaves out {_findings(report.hidden)} (hidden), which may look {look} here."
    before = {(each.setting, each.message) for each in old.restrictions}
    for each in new.restrictions:
        if (each.setting, each.message) not in before:
            yield f"The new result is of another configuration ({each.location.path}): `{each.setting}`: {each.message}"
    unread = {problem.path for problem in new.problems}
    lost = [path for path in fixed_in if path in unread]
    if lost:
        files = ", ".join(sorted(set(lost)))
        yield f"{_findings(len(lost)).capitalize()} may not be fixed: the new audit had problems with {files}."
    if fixed_in and new.coverage.files_seen == 0:
        yield "The new audit saw no files, so nothing counts as fixed."


def _findings(number: int) -> str:
    return f"{number} finding" if number == 1 else f"{number} findings"
