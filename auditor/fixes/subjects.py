"""What is to be mended, and everything that one analysis knows about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from auditor.fixes.sources import Sources
from auditor.model import Location, Match
from auditor.model.endpoint import Api
from auditor.model.fix import Fix, FixSpec
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution
from auditor.tables import Table

# Codes of the notices on ignore comments that have no effect; they are mended like findings.
IGNORE_NOTICES = frozenset({"expired-ignore", "unused-ignore"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One finding, or one notice on an ignore comment (then `matches` is empty).

    `is_wanted` if a person wants to see it mended: it is shown, and neither suppressed nor only to come.
    """

    code: str
    root: Location
    fingerprint: str
    message: str
    spec: FixSpec | None
    matches: tuple[Match, ...] = ()
    is_wanted: bool = True

    @property
    def key(self) -> tuple[str, str]:
        return self.code, self.fingerprint

    @property
    def best(self) -> Match:
        return self.matches[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a kind of fix may ask: the texts, the vendor, and how the engine resolved the code."""

    sources: Sources
    vendor: Vendor
    api: Api
    resolution: Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One analysis: all that was found, the bytes it rests on, and what each rule's vendor is."""

    subjects: tuple[Subject, ...]
    contents: Mapping[str, bytes]
    desks: Mapping[str, Desk]
    requests: tuple[SentRequest, ...]
    problems: frozenset[tuple[str, str]]

    def desk(self, subject: Subject) -> Desk | None:
        """What is known about the vendor of a finding; of a notice, anything."""
        return self.desks.get(subject.code) or next(iter(self.desks.values()), None)


@dataclass(frozen=True, slots=True)
class SentRequest:
    """One request site, described without places that edits could move; each aspect has a name."""

    site: Location
    aspects: tuple[tuple[str, str], ...]

    def without(self, names: frozenset[str]) -> tuple[tuple[str, str], ...]:
        """The aspects but for some."""
        return tuple(each for each in self.aspects if each[0] not in names)


# Proposes a fix; None where the code has a shape that this kind does not know.
Propose = Callable[[Subject, Desk, Table], Fix | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fix; `touches` are the aspects of the finding's own requests that it may change."""

    propose: Propose
    touches: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fix for one subject, by one kind."""

    subject: Subject
    fix: Fix
    touches: frozenset[str]
