"""Where the way of one request parts from the ways of others that share its sending call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.semantics.observation import Observation
from auditor.semantics.values import Place


def taken_by(observations: Iterable[Observation]) -> frozenset[Place]:
    """All calls by which any of these requests came."""
    return frozenset(place for observation in observations for place in way(observation))


def parting_place(observation: Observation, taken: frozenset[Place]) -> Place:
    """The innermost call that none of the others came by (`taken_by`): to be changed without changing them."""
    nearest = observation.chain[-1].place if observation.chain else observation.site
    return next((place for place in way(observation) if place not in taken), nearest)


def way(observation: Observation) -> Iterator[Place]:
    """The call that sends, and the calls that led there, the innermost first."""
    yield observation.site
    yield from (site.place for site in reversed(observation.chain))


def may_be_same(one: Observation, other: Observation) -> bool:
    """Whether two requests leave by the same calls, as far as both tell: a preparatory pass may know fewer of them."""
    return all(here == there for here, there in zip(way(one), way(other), strict=False))
