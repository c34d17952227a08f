"""Matches of one rule that one edit would mend become one finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.lines.texts import SourceTexts
from auditor.disclosure import Door
from auditor.model import (
    AnnouncementRef,
    AuditorError,
    Confidence,
    Finding,
    Hop,
    Location,
    Match,
    Phrase,
    Related,
    Replacement,
    Rule,
    Severity,
    Stage,
)
from auditor.model.announcement import Lifetime

# What stands for the days of an operation that has none.
UNDATED = "flagged as deprecated, without a date"
# Rules may word the places where a cause shows by a message of this key.
RELATED_MESSAGE = "related"


class Cause(Struct, frozen=True, kw_only=True):
    """All matches of one rule with one root, best evidence first."""

    root: Location
    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        return self.matches[0]


class _Telling(Struct, frozen=True):
    """The door, and the credentials that the files of a cause hold."""

    door: Door
    known: frozenset[str]

    def field(self, text: str) -> str:
        return self.sentence(text) if isinstance(text, Phrase) else self.door.value(text, known=self.known)

    def replacement(self, found: Replacement | None) -> Replacement | None:
        """Its placeholders may be filled in with segments of the code's own path."""
        return found and replace(found, old=self.field(found.old), new=self.field(found.new))

    def sentence(self, text: str) -> str:
        return self.door.sentence(text, known=self.known)


def group(matches: Iterable[Match]) -> tuple[Cause, ...]:
    """The matches of one rule by root, in the order of the roots."""
    by_root: dict[Location, list[Match]] = {}
    for match in matches:
        by_root.setdefault(match.root, []).append(match)
    return tuple(Cause(root=root, matches=tuple(sorted(by_root[root], key=_rank))) for root in sorted(by_root))


def merge(
    cause: Cause,
    rule: Rule,
    *,
    severity: Severity,
    schedule: tuple[Stage, ...] = (),
    announcement: AnnouncementRef,
    fingerprint: str,
    in_test: bool = False,
    day: date,
    texts: SourceTexts,
) -> Finding:
    """One finding with the evidence of the best match; every text in it has passed the door."""
    best = cause.best
    confidence = best.confidence.capped(rule.confidence)
    telling = _Telling(texts.door, _known(cause, texts))
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=severity,
        confidence=confidence,
        reasons=_reasons(cause, confidence, telling),
        message=_message(rule, best, best.message, day, telling),
        location=cause.root,
        related=_related(cause, rule, day, telling),
        evidence=tuple(Hop(location=hop.location, message=telling.sentence(hop.message)) for hop in best.evidence),
        announcement=announcement,
        remediation=rule.remediation,
        replacement=telling.replacement(best.replacement),
        fingerprint=fingerprint,
        schedule=schedule,
        in_test=in_test,
    )


def _rank(match: Match) -> tuple[object, ...]:
    return (
        -match.confidence.rank,
        *_urgency(match),
        match.site,
        match.message,
        sorted(match.fields.items()),
        [(hop.location, hop.message) for hop in match.evidence],
    )


def _urgency(match: Match) -> tuple[date, date]:
    """What ends first counts first, whatever the day: then a finding keeps its words as days pass."""
    lifetime = match.lifetime
    if lifetime is None:
        return date.max, date.max
    return lifetime.sunset or date.max, lifetime.deprecated_at


def _reasons(cause: Cause, confidence: Confidence, telling: _Telling) -> tuple[str, ...]:
    """Why the confidence is no higher: what the surest matches say, and the rule's own limit."""
    if confidence is Confidence.HIGH:
        return ()
    surest = [match for match in cause.matches if match.confidence is cause.best.confidence]
    reasons = [telling.sentence(reason) for match in surest for reason in match.reasons]
    if cause.best.confidence.rank > confidence.rank:
        reasons.append(f"This rule's confidence is at most {confidence.value}.")
    return tuple(dict.fromkeys(reasons))


def _related(cause: Cause, rule: Rule, day: date, telling: _Telling) -> tuple[Related, ...]:
    """Every other place where the cause shows, once."""
    others: dict[Location, str] = {}
    for match in cause.matches:
        if _line(match.site) != _line(cause.root):
            others.setdefault(match.site, _related_message(rule, match, day, telling))
    lines = {_line(cause.root), *map(_line, others)}
    for hop in (hop for match in cause.matches for hop in match.also):
        if _line(hop.location) not in lines:
            lines.add(_line(hop.location))
            others[hop.location] = telling.sentence(hop.message)
    return tuple(Related(location=place, message=others[place]) for place in sorted(others))


def _related_message(rule: Rule, match: Match, day: date, telling: _Telling) -> str:
    key = RELATED_MESSAGE if RELATED_MESSAGE in rule.messages else match.message
    return _message(rule, match, key, day, telling)


def _message(rule: Rule, match: Match, key: str, day: date, telling: _Telling) -> str:
    """Only what comes from the code passes the door; the rule's own words stay. `dates` depend on the day."""
    fields = {name: telling.field(value) for name, value in match.fields.items()}
    fields["dates"] = _days_of(match.lifetime, day)
    try:
        return rule.messages[key].format_map(fields)
    except (KeyError, ValueError, IndexError) as error:
        known_fields = ", ".join(f"{{{name}}}" for name in sorted(fields)) or "none"
        raise AuditorError(
            f"{rule.file or rule.code}: `messages.{key}`: unknown field. Known here: {known_fields}."
        ) from error


def _known(cause: Cause, texts: SourceTexts) -> frozenset[str]:
    places: Sequence[Location] = [
        location
        for match in cause.matches
        for location in (match.root, match.site, *(hop.location for hop in (*match.evidence, *match.also)))
    ]
    return frozenset().union(*(texts.secrets(path) for path in {place.path for place in places}))


def _line(location: Location) -> tuple[str, int | None, int]:
    return location.path, location.cell, location.line


def _days_of(lifetime: Lifetime | None, day: date) -> str:
    """`deprecated 2025-09-15, ended 2026-09-16, 75 days ago`."""
    if lifetime is None:
        return UNDATED
    is_deprecated = lifetime.deprecated_at <= day
    begun = f"{'deprecated' if is_deprecated else 'will be deprecated on'} {lifetime.deprecated_at}"
    if lifetime.sunset is None:
        return f"{begun}, no end is set"
    days = (lifetime.sunset - day).days
    if days > 0:
        return f"{begun}, {'ends' if is_deprecated else 'will end on'} {lifetime.sunset}, in {_days(days)}"
    return f"{begun}, ended {lifetime.sunset}, {f'{_days(-days)} ago' if days else 'today'}"


def _days(days: int) -> str:
    return f"{days:,} day" if days == 1 else f"{days:,} days"
