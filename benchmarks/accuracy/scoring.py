"""Recall, precision and noise of findings against labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.findings import Found, Place
from benchmarks.accuracy.labels import Label

# A decorator or an opening bracket may stand on the line beside the labelled one.
SLACK = 1
LEVELS = ("high", "medium", "low")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Labels that must be found (hit, missed) and findings by what they hit.

    `right` findings hit a `must` label, `open` ones only a `may` label, `wrong` ones none that was written before the
    tool ran; `defended` are those of them that hit one written after it.
    """

    hit: tuple[Label, ...]
    missed: tuple[Label, ...]
    right: tuple[Found, ...]
    open: tuple[Found, ...]
    wrong: tuple[Found, ...]
    defended: tuple[Found, ...] = ()

    @property
    def recall(self) -> float | None:
        """Share of the `must` labels that are hit; None where there are none."""
        return _share(len(self.hit), len(self.hit) + len(self.missed))

    @property
    def precision(self) -> float | None:
        """Share of right findings among the right and the wrong ones; None where there are none."""
        return _share(len(self.right), len(self.right) + len(self.wrong))

    @property
    def defensible(self) -> float | None:
        """The same share if those count as right that we would defend."""
        return _share(len(self.right) + len(self.defended), len(self.right) + len(self.wrong))

    @property
    def noise(self) -> float | None:
        """Findings for each `must` label that is hit: 1.0 where one cause makes one finding."""
        return _share(len(self.right), len(self.hit))


def score(findings: Iterable[Found], labels: Sequence[Label]) -> Score:
    """Each finding and each label of one package (or case) counted once."""
    later = [label for label in labels if label.after]
    labels = [label for label in labels if not label.after]
    hits = [(finding, [label for label in labels if _touches(finding, label)]) for finding in findings]
    reached = {id(label) for _, touched in hits for label in touched}
    must = [label for label in labels if label.must]
    return Score(
        hit=tuple(label for label in must if id(label) in reached),
        missed=tuple(label for label in must if id(label) not in reached),
        right=tuple(finding for finding, touched in hits if any(label.must for label in touched)),
        open=tuple(finding for finding, touched in hits if touched and not any(label.must for label in touched)),
        wrong=tuple(finding for finding, touched in hits if not touched),
        defended=tuple(
            finding for finding, touched in hits if not touched and any(_touches(finding, label) for label in later)
        ),
    )


def total(scores: Iterable[Score]) -> Score:
    """All of them as one."""
    parts = list(scores)
    return Score(
        hit=tuple(label for part in parts for label in part.hit),
        missed=tuple(label for part in parts for label in part.missed),
        right=tuple(finding for part in parts for finding in part.right),
        open=tuple(finding for part in parts for finding in part.open),
        wrong=tuple(finding for part in parts for finding in part.wrong),
        defended=tuple(finding for part in parts for finding in part.defended),
    )


def by_rule(scored: Score) -> dict[str, Score]:
    """The same score, split by rule code."""
    labels = (*scored.hit, *scored.missed)
    findings = (*scored.right, *scored.open, *scored.wrong)
    codes = sorted({label.rule for label in labels} | {finding.rule for finding in findings})
    return {code: _only(scored, code) for code in codes}


def by_confidence(scored: Score) -> dict[str, Score]:
    """The findings of a score, split by how sure they are; labels have no such level."""
    return {level: _sure(scored, level) for level in LEVELS}


def _sure(scored: Score, level: str) -> Score:
    return Score(
        hit=(),
        missed=(),
        right=tuple(finding for finding in scored.right if finding.confidence == level),
        open=tuple(finding for finding in scored.open if finding.confidence == level),
        wrong=tuple(finding for finding in scored.wrong if finding.confidence == level),
        defended=tuple(finding for finding in scored.defended if finding.confidence == level),
    )


def _only(scored: Score, code: str) -> Score:
    return Score(
        hit=tuple(label for label in scored.hit if label.rule == code),
        missed=tuple(label for label in scored.missed if label.rule == code),
        right=tuple(finding for finding in scored.right if finding.rule == code),
        open=tuple(finding for finding in scored.open if finding.rule == code),
        wrong=tuple(finding for finding in scored.wrong if finding.rule == code),
        defended=tuple(finding for finding in scored.defended if finding.rule == code),
    )


def _touches(finding: Found, label: Label) -> bool:
    """Rule and path of the primary place agree, and the finding's lines in that file reach a labelled one."""
    home = finding.places[0]
    if (finding.rule, home.path, home.cell) != (label.rule, label.path, label.cell):
        return False
    return any(
        _near(place, label.lines) for place in finding.places if (place.path, place.cell) == (home.path, home.cell)
    )


def _near(place: Place, lines: tuple[int, ...]) -> bool:
    return any(place.first - SLACK <= line <= place.last + SLACK for line in lines)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
