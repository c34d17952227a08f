"""A fixed duration that decides when a token of the vendor counts as over, instead of what its answer said."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis, analyse
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.origins import is_about_something_else, is_imitation
from auditor.detectors.lifetimes.shapes.asked_ages import find_asked_ages
from auditor.detectors.lifetimes.shapes.cached_getters import find_cached_getters
from auditor.detectors.lifetimes.shapes.caches import find_caches, find_cookies
from auditor.detectors.lifetimes.shapes.comparisons import find_compared_ages
from auditor.detectors.lifetimes.shapes.declarations import find_declarations, find_typed_in
from auditor.detectors.lifetimes.shapes.deployed_schedules import find_deployed_schedules
from auditor.detectors.lifetimes.shapes.expiry_moments import find_expiry_moments
from auditor.detectors.lifetimes.shapes.fallbacks import find_fallbacks
from auditor.detectors.lifetimes.shapes.filed_schedules import find_filed_schedules
from auditor.detectors.lifetimes.shapes.queries import find_queries, find_sql_spans
from auditor.detectors.lifetimes.shapes.schedules import find_schedules
from auditor.detectors.lifetimes.vocabulary import read_vocabulary
from auditor.detectors.shared.attribution import Attribution
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.attribution import Party
from auditor.semantics.resolution import Resolution

_SHAPES = (
    find_asked_ages,
    find_cached_getters,
    find_caches,
    find_compared_ages,
    find_cookies,
    find_declarations,
    find_deployed_schedules,
    find_expiry_moments,
    find_fallbacks,
    find_filed_schedules,
    find_queries,
    find_schedules,
    find_sql_spans,
    find_typed_in,
)


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """One match for each duration and each place where it decides; `Vocabulary` and `Libraries` list the options."""
    known = analyse(resolution, read_vocabulary(rule, knowledge.vendor, resolution.models.caches))
    for find in _SHAPES:
        for candidate in find(known):
            if is_about_something_else(candidate, known) or is_imitation(candidate, known):
                continue
            owner = known.ownership.judge(candidate)
            if owner.party is Party.VENDOR:
                yield _match(candidate, owner, known)


def _match(candidate: Candidate, owner: Attribution, known: Analysis) -> Match:
    resolution, lifetime = known.resolution, candidate.lifetime
    root, use = resolution.locate(lifetime.root), resolution.locate(known.syntax.place(candidate.use))
    reasons = [owner.reason] if owner.reason else []
    confidence = owner.confidence
    if candidate.message == "fallback":
        confidence = Confidence.LOW
        reasons.append("The duration is used only when the response does not say how long the token lives.")
    shown = f"{lifetime.seconds:g}"
    return Match(
        root=root,
        site=use,
        message=candidate.message,
        fields={"seconds": shown},
        confidence=confidence,
        reasons=tuple(reasons),
        evidence=(
            Hop(location=root, message=f"{shown} seconds are set here."),
            Hop(location=use, message=candidate.told),
        ),
    )
