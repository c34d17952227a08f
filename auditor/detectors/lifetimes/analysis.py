"""Everything the shapes ask: the syntax, durations, requests and owners of one resolution."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from auditor.detectors.lifetimes.durations import Durations, Lifetime
from auditor.detectors.lifetimes.ownership import Ownership
from auditor.detectors.lifetimes.roles import Roles
from auditor.detectors.lifetimes.sinks import Sinks
from auditor.detectors.lifetimes.vocabulary import Vocabulary
from auditor.detectors.shared.syntax import Site, Syntax, syntax_of
from auditor.detectors.shared.traffic import Sent, Traffic
from auditor.facts import expressions as expr
from auditor.models.names import known_names
from auditor.semantics.domain.values import Answer, Value, Values
from auditor.semantics.resolution import Resolution


class Analysis(Struct, frozen=True, kw_only=True):
    resolution: Resolution
    words: Vocabulary
    syntax: Syntax
    durations: Durations
    traffic: Traffic
    ownership: Ownership
    roles: Roles
    sinks: Sinks

    def answerers(self, values: Iterable[Value]) -> list[Sent]:
        """The requests out of whose answers values are."""
        answers = (value for value in values if isinstance(value, Answer))
        return [one for answer in answers for one in self.traffic.answerer(answer.request)]

    def sites(self) -> Iterator[Site]:
        """The statements of every module that speaks of tokens at all."""
        for path in sorted(self.resolution.modules):
            if self.words.is_spoken_of(path, self.resolution):
                yield from self.syntax.walk(path)

    def clocks(self) -> Iterator[Site]:
        """The statements of the other modules that speak of moments: helpers may compute some for tokens there."""
        # Two letters are no word.
        birth = frozenset(part for part in self.words.vendor.oauth.created_field.split("_") if len(part) > 2)
        return self._elsewhere(lambda words: bool(known_names("clock_words") & words) or birth <= words)

    def stores(self) -> Iterator[Site]:
        """The statements of the other modules that put something away for a time: `store.setex(name, ttl, value)`."""
        methods = {duration.call for duration in self.words.cache_methods}
        return self._elsewhere(lambda words: bool(methods & words))

    def timetables(self) -> Iterator[Site]:
        """The statements of the other modules that speak of schedules: what runs by the clock may renew a token."""
        known = self.words.options.schedulers.words
        return self._elsewhere(lambda words: any(part in word.lower() for word in words for part in known))

    def _elsewhere(self, is_wanted: Callable[[frozenset[str]], bool]) -> Iterator[Site]:
        for path in sorted(self.resolution.modules):
            if not self.words.is_spoken_of(path, self.resolution) and is_wanted(self.resolution.modules[path].words):
                yield from self.syntax.walk(path)

    def lifetimes(self, expression: expr.Expr, *, unit: float = 1.0) -> tuple[Lifetime, ...]:
        """The durations that an expression may be, as far as they can be meant as the life of a token."""
        return tuple(one for one in self.durations.of(expression, unit=unit) if self.words.is_long(one.seconds))

    def lifetimes_of(self, values: Values, name: str) -> tuple[Lifetime, ...]:
        """The same of values that are called so."""
        return tuple(one for one in self.durations.of_values(values, name) if self.words.is_long(one.seconds))

    def lifetimes_in_units(self, call: expr.Call) -> tuple[Lifetime, ...]:
        """The same of the keywords of a call: `now.add(hours=2)`."""
        return tuple(one for one in self.durations.spelled_in_units(call) if self.words.is_long(one.seconds))


def analyse(resolution: Resolution, words: Vocabulary) -> Analysis:
    syntax = syntax_of(resolution)
    traffic = Traffic(resolution, syntax, words.vendor, words.is_token)
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
