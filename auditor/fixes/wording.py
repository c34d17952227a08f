"""What is said to a person after a round of fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from auditor.fixes.rounds import Outcome
from auditor.fixes.subjects import Proposal, Subject
from auditor.model.fix import Applicability


class Told(Struct, frozen=True, kw_only=True):
    """All there is to say; `left` are fixes of findings that are still there, some of which were `ignored`."""

    outcome: Outcome
    left: tuple[Proposal, ...]
    is_unsafe: bool
    is_written: bool
    ignored: int = 0


def summary_lines(told: Told, *, explain: bool = False) -> Iterator[str]:
    """What was not done and why, then one line that counts; `explain` adds what to do by hand."""
    outcome = told.outcome
    for refused in outcome.refused:
        yield f"not fixed: {_named(refused.subject)}: {refused.reason.removesuffix('.')}."
    manual = [each for each in told.left if each.fix.applicability is Applicability.MANUAL]
    for each in manual if explain else ():
        yield f"by hand: {_named(each.subject)}: {each.fix.steps}"
    for each in outcome.applied if explain else ():
        yield f"fixed ({each.fix.applicability.value}): {_named(each.subject)}: {each.fix.title}."
    yield _count(told)
    if told.ignored:
        yield f"Ignored {_findings(told.ignored)}."
    given_up = {each.subject.key for each in outcome.refused}
    unsafe = [each for each in told.left if each.fix.applicability is Applicability.UNSAFE]
    unsafe = [each for each in unsafe if each.subject.key not in given_up]
    if unsafe and not told.is_unsafe:
        yield f"{_findings(len(unsafe))} more may be fixed with --unsafe; look at those changes."
    if manual:
        hint = "" if explain else " -v says what to do."
        yield f"{_findings(len(manual))} must be fixed by hand.{hint}"


def _count(told: Told) -> str:
    outcome = told.outcome
    counts = Counter(each.fix.applicability for each in outcome.applied)
    verb = "Fixed" if told.is_written else "Would fix"
    if not outcome.applied:
        return "Nothing was fixed." if told.is_written else "Nothing to fix."
    kinds = [f"{counts[kind]} {kind.value}" for kind in Applicability if counts[kind]]
    files = f"{len(outcome.contents)} {'file' if len(outcome.contents) == 1 else 'files'}"
    return f"{verb} {_findings(len(outcome.applied))} ({', '.join(kinds)}) in {files}."


def _named(subject: Subject) -> str:
    return f"{subject.root.short}: {subject.code}"


def _findings(count: int) -> str:
    return f"{count} {'finding' if count == 1 else 'findings'}"
