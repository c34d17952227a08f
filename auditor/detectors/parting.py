"""Where the way of one request parts from the ways of others that share its sending call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.semantics.observation import Observation
from auditor.semantics.values import Place


def parting_place(observation: Observation, others: Iterable[Observation]) -> Place:
    """The innermost call that none of the others came by: to be changed without changing them."""
    taken = {place for other in others for place in way(other)}
    nearest = observation.chain[-1].place if observation.chain else observation.site
    return next((place for place in way(observation) if place not in taken), nearest)


def way(observation: Observation) -> Iterator[Place]:
    """The call that sends, and the calls that led there, the innermost first."""
    yield observation.site
    yield from (site.place for site in reversed(observation.chain))


def may_be_same(one: Observation, other: Observation) -> bool:
    """Whether two requests leave by the same calls, as far as both tell: a preparatory pass may know fewer of them."""
    return all(here == there for here, there in zip(way(one), way(other), strict=False))
