"""What is to be mended, and everything that one analysis knows about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from auditor.disclosure import CLOSED, Door
from auditor.fixes.sources import Source, Sources
from auditor.model import Location, Match
from auditor.model.endpoint import Api
from auditor.model.fix import Fix, FixSpec
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution
from auditor.tables import Table

# What is known of a request, each thing with its name.
Aspects = tuple[tuple[str, str], ...]

# Codes of the notices on ignore comments that have no effect; they are mended like findings.
IGNORE_NOTICES = frozenset({"expired-ignore", "unused-ignore"})


class Subject(Struct, frozen=True, kw_only=True):
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


class Desk(Struct, frozen=True, kw_only=True):
    """What a kind of fix may ask: the texts, the vendor, and how the engine resolved the code."""

    sources: Sources
    vendor: Vendor
    api: Api
    resolution: Resolution
    door: Door = CLOSED
    read: Callable[[str], bytes | None] = lambda _: None

    def source(self, path: str) -> Source | None:
        """A file of the project, also one that no finding is in."""
        known = self.sources.get(path)
        if known is None and (data := self.read(path)) is not None:
            known = self.sources.add(path, data)
        return known

    def mentioning(self, name: str) -> Iterator[Source]:
        """The files of the project that hold a name, in order; no other is made into a source."""
        contents = self.sources.contents
        for path in sorted(self.resolution.modules):
            if path not in contents and (data := self.read(path)) is not None:
                contents[path] = data
            if path in contents and (not name.isascii() or name.encode() in contents[path]):
                source = self.source(path)
                if source is not None and name in source.text:
                    yield source


class Snapshot(Struct, frozen=True, kw_only=True):
    """One analysis: all that was found, the bytes it rests on, and what each rule's vendor is.

    `contents` are those of the files that findings speak of, and of each other file that a fix has looked at.
    """

    subjects: tuple[Subject, ...]
    contents: dict[str, bytes]
    desks: Mapping[str, Desk]
    requests: tuple[SentRequest, ...]
    problems: frozenset[tuple[str, str]]

    def desk(self, subject: Subject) -> Desk | None:
        """What is known about the vendor of a finding; of a notice, anything."""
        return self.desks.get(subject.code) or next(iter(self.desks.values()), None)


class SentRequest(Struct, frozen=True):
    """One request site, described without places that edits could move; each aspect has a name."""

    site: Location
    aspects: Aspects


# Proposes a fix; None where the code has a shape that this kind does not know.
Propose = Callable[[Subject, Desk, Table], Fix | None]


class Kind(Struct, frozen=True):
    """One kind of fix; `touches` are the aspects of the finding's own requests that it may change.

    `spreads` if other requests of the vendor's API may change in the same aspects, since they share what is edited.
    """

    propose: Propose
    touches: frozenset[str] = frozenset()
    spreads: bool = False


class Proposal(Struct, frozen=True):
    """A fix for one subject, by one kind."""

    subject: Subject
    fix: Fix
    touches: frozenset[str]
    spreads: bool = False
