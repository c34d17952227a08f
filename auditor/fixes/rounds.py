"""Rounds of proposing, applying and proving, until nothing is left that can be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from auditor.fixes.editing import CannotEditError, apply_edits, overlap
from auditor.fixes.kinds import in_words, propose
from auditor.fixes.proof import Failure, disprove
from auditor.fixes.subjects import Proposal, Snapshot, Subject
from auditor.model import Location
from auditor.model.fix import Applicability, Edit

# Fixes that are in each other's way wait for the next round; more rounds than this would be fixes that cause others.
ROUNDS_LIMIT = 10

# Analyses the project with these bytes in place of what the disk holds.
Analyse = Callable[[Mapping[str, bytes]], Snapshot]
# Why a file must not be written; empty where it may be.
Refuse = Callable[[str], str]
# Whether a fix is to be tried; the analysis is the one that it was found in.
Choose = Callable[[Proposal, Snapshot], bool]


class Refused(Struct, frozen=True):
    """A fix that is not applied, and why."""

    subject: Subject
    reason: str


class Outcome(Struct, kw_only=True):
    """What came of all rounds; `contents` holds the new bytes of each file that changes."""

    first: Snapshot
    last: Snapshot
    applied: list[Proposal] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    analyses: int = 1
    _edited: dict[str, bytes] = field(default_factory=dict)

    @property
    def originals(self) -> Mapping[str, bytes]:
        """The bytes, as they were before all rounds, of every file that was looked at."""
        return {**self.last.contents, **self._edited}

    def keep(self, proposals: tuple[Proposal, ...], contents: Mapping[str, bytes], after: Snapshot) -> None:
        """Go on from what these proposals have made of the last analysis."""
        for path in contents:
            self._edited.setdefault(path, self.last.contents[path])
        self.contents.update(contents)
        self.applied += proposals
        self.last = after


def proposals(
    snapshot: Snapshot, *, is_wanted: Callable[[Subject], bool] = lambda subject: subject.is_wanted
) -> tuple[Proposal, ...]:
    """What can be done about each finding, in the order of their places; nothing is proven yet."""
    wanted = sorted(filter(is_wanted, snapshot.subjects), key=_order)
    return agreeing(snapshot, [made for each in wanted if (made := proposal_for(snapshot, each)) is not None])


def agreeing(snapshot: Snapshot, made: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Where two findings want different texts in the place of one, it has two purposes, and a person must part them."""
    texts: dict[Location, set[str]] = {}
    for edit in (edit for each in made for edit in each.fix.edits):
        at = edit.location
        if (at.line, at.column) != (at.end_line, at.end_column):
            texts.setdefault(at, set()).add(edit.text)
    found: list[Proposal] = []
    for each in made:
        desk = snapshot.desk(each.subject)
        if all(len(texts.get(edit.location, ())) < 2 for edit in each.fix.edits):
            found.append(each)
        elif desk is not None and (told := in_words(each.subject, desk)) is not None:
            found.append(told)
    return tuple(found)


def proposal_for(snapshot: Snapshot, subject: Subject) -> Proposal | None:
    """What can be done about one finding; nothing is proven yet."""
    desk = snapshot.desk(subject)
    return None if desk is None else propose(subject, desk)


def mend(
    first: Snapshot,
    analyse: Analyse,
    *,
    allowed: frozenset[Applicability],
    is_wanted: Callable[[Subject], bool] = lambda subject: subject.is_wanted,
    refuse: Refuse = lambda _: "",
    choose: Choose = lambda *_: True,
    rounds: int = ROUNDS_LIMIT,
) -> Outcome:
    """Apply what can be proven; `choose` is asked once about each fix, `refuse` about each file.

    With one round, edits have the ranges of the files as they are.
    """
    outcome = Outcome(first=first, last=first)
    settled: set[tuple[str, str]] = set()
    for _ in range(rounds):
        batch: list[Proposal] = []
        for proposal in proposals(outcome.last, is_wanted=is_wanted):
            if proposal.fix.applicability not in allowed or not proposal.fix.edits:
                continue
            if proposal.subject.key in settled or _is_in_the_way(proposal, batch):
                continue
            reason = next(filter(None, (refuse(path) for path in _paths(proposal))), "")
            if reason:
                outcome.refused.append(Refused(proposal.subject, reason))
            if reason or not choose(proposal, outcome.last):
                settled.add(proposal.subject.key)
                continue
            batch.append(proposal)
        if not batch:
            break
        trial = _Trial(outcome.last, analyse, outcome)
        kept = trial.settle((), tuple(batch))
        settled.update(each.subject.key for each in trial.dropped)
        if kept:
            outcome.keep(kept, trial.contents(kept), trial.proven[_names(kept)])
    return outcome


def _is_in_the_way(proposal: Proposal, batch: Iterable[Proposal]) -> bool:
    taken = [edit for each in batch for edit in each.fix.edits]
    return any(overlap(edit, other) for edit in proposal.fix.edits for other in taken)


def _paths(proposal: Proposal) -> list[str]:
    return sorted({edit.location.path for edit in proposal.fix.edits})


def _names(proposals: Iterable[Proposal]) -> frozenset[tuple[str, str]]:
    return frozenset(each.subject.key for each in proposals)


class _Trial(Struct):
    """The search for the largest part of a batch that can be proven; each part is analysed once."""

    base: Snapshot
    analyse: Analyse
    outcome: Outcome
    dropped: list[Proposal] = field(default_factory=list)
    proven: dict[frozenset[tuple[str, str]], Snapshot] = field(default_factory=dict)
    failed: dict[frozenset[tuple[str, str]], tuple[Failure, ...]] = field(default_factory=dict)

    def contents(self, batch: Sequence[Proposal]) -> dict[str, bytes]:
        """The bytes of the files that these fixes change."""
        by_path: dict[str, list[Edit]] = {}
        for proposal in batch:
            for edit in proposal.fix.edits:
                by_path.setdefault(edit.location.path, []).append(edit)
        return {path: apply_edits(self.base.contents[path], path, edits) for path, edits in by_path.items()}

    def settle(self, kept: tuple[Proposal, ...], batch: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        """The part of `batch` that holds beside what is kept.

        Where it is not known which one fails, those that nothing speaks against are tried first; where not even that
        is known, the batch is halved.
        """
        while batch:
            failures = self._try((*kept, *batch))
            if not failures:
                return (*kept, *batch)
            blamed = {each.blamed.subject.key: each.reason for each in reversed(failures) if each.blamed is not None}
            suspects = {each.subject.key for failure in failures for each in failure.suspects}
            guilty = [each for each in batch if each.subject.key in blamed]
            likely = tuple(each for each in batch if each.subject.key in suspects)
            if guilty:
                for each in guilty:
                    self._drop(each, blamed[each.subject.key])
                batch = tuple(each for each in batch if each.subject.key not in blamed)
            elif len(batch) == 1:
                self._drop(batch[0], failures[0].reason)
                return kept
            elif 0 < len(likely) < len(batch):
                kept = self.settle(kept, tuple(each for each in batch if each.subject.key not in suspects))
                batch = likely
            else:
                middle = len(batch) // 2
                kept = self.settle(kept, batch[:middle])
                batch = batch[middle:]
        return kept

    def _try(self, batch: tuple[Proposal, ...]) -> tuple[Failure, ...]:
        """What speaks against these proposals together; nothing if the proof holds."""
        names = _names(batch)
        if names not in self.failed:
            self.failed[names] = tuple(self._failures(batch))
        return self.failed[names]

    def _failures(self, batch: tuple[Proposal, ...]) -> Iterator[Failure]:
        unwritable = []
        for proposal in batch:
            try:
                self.contents([proposal])
            except CannotEditError as error:
                unwritable.append(Failure(f"{', '.join(_paths(proposal))}: {error}", proposal))
        if unwritable:
            yield from unwritable
            return
        after = self.analyse({**self.outcome.contents, **self.contents(batch)})
        self.outcome.analyses += 1
        self.proven[_names(batch)] = after
        yield from disprove(self.base, after, batch)

    def _drop(self, proposal: Proposal, reason: str) -> None:
        self.dropped.append(proposal)
        self.outcome.refused.append(Refused(proposal.subject, reason))


def _order(subject: Subject) -> tuple[Location, str, str]:
    return subject.root, *subject.key
