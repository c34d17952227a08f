"""Everything the shapes ask: the syntax, durations, requests and owners of one resolution."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.lifetimes.durations import Durations, Lifetime
from auditor.detectors.lifetimes.ownership import Context, Ownership
from auditor.detectors.lifetimes.roles import Roles
from auditor.detectors.lifetimes.sinks import Sinks
from auditor.detectors.lifetimes.traffic import Traffic
from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.syntax import Site, Syntax, has_word, syntax_of
from auditor.facts import expressions as expr
from auditor.models.names import known_names
from auditor.semantics.resolution import Resolution


class Candidate(Struct, frozen=True, kw_only=True):
    """A duration that may decide about a token's life. `use` is where it decides; `told` says how, in a sentence."""

    lifetime: Lifetime
    use: expr.Expr
    message: str
    told: str
    context: Context


class Analysis(Struct, frozen=True, kw_only=True):
    resolution: Resolution
    words: Vocabulary
    syntax: Syntax
    durations: Durations
    traffic: Traffic
    ownership: Ownership
    roles: Roles
    sinks: Sinks

    def speaks_of_tokens(self, path: str) -> bool:
        """Whether a module has a word that holds one of a token's."""
        return has_word(self.words.token, path, self.resolution)

    def modules(self) -> Iterator[tuple[Site, ...]]:
        """The statements of every module that speaks of tokens at all."""
        for path in sorted(self.resolution.modules):
            if self.speaks_of_tokens(path):
                yield self.syntax.walk(path)

    def clocks(self) -> Iterator[tuple[Site, ...]]:
        """The statements of the other modules that speak of moments: helpers may compute some for tokens there."""
        # Two letters are no word.
        birth = frozenset(part for part in self.words.vendor.oauth.created_field.split("_") if len(part) > 2)
        for path in sorted(self.resolution.modules):
            words = self.resolution.modules[path].words
            if not self.speaks_of_tokens(path) and (known_names("clock_words") & words or birth <= words):
                yield self.syntax.walk(path)

    def stores(self) -> Iterator[tuple[Site, ...]]:
        """The statements of the other modules that put something away for a time: `store.setex(name, ttl, value)`."""
        methods = {duration.call for duration in self.words.libraries.cache_methods}
        for path in sorted(self.resolution.modules):
            if not self.speaks_of_tokens(path) and methods & self.resolution.modules[path].words:
                yield self.syntax.walk(path)

    def timetables(self) -> Iterator[tuple[Site, ...]]:
        """The statements of the other modules that speak of schedules: what runs by the clock may renew a token."""
        for path in sorted(self.resolution.modules):
            if not self.speaks_of_tokens(path):
                words = self.resolution.modules[path].words
                if any(part in word.lower() for word in words for part in self.words.libraries.scheduler_words):
                    yield self.syntax.walk(path)

    def origin(self, lifetime: Lifetime) -> Site | None:
        """The statement in which the number is written; None for a settings file."""
        return self.syntax.site(lifetime.expression) if lifetime.expression is not None else None


def analyse(resolution: Resolution, words: Vocabulary) -> Analysis:
    syntax = syntax_of(resolution)
    traffic = Traffic(resolution, syntax, words)
    return Analysis(
        resolution=resolution,
        words=words,
        syntax=syntax,
        durations=Durations(resolution, syntax, words),
        traffic=traffic,
        ownership=Ownership(resolution, syntax, traffic, words),
        roles=Roles(resolution, syntax, traffic, words),
        sinks=Sinks(syntax, resolution, words),
    )
