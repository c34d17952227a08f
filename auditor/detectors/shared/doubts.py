"""Why the evidence of a request is weaker than end to end, in words for the finding."""

from __future__ import annotations

from auditor.model import Confidence
from auditor.semantics.observation import Observation
from auditor.semantics.requests import Certainty, Request


def request_doubts(request: Request) -> tuple[str, ...]:
    """What was inferred about a request of the vendor's."""
    named = (
        ()
        if request.certainty is Certainty.HOST
        else ("The host is unknown; the request is assumed to be the vendor's by its name or path.",)
    )
    return (*named, *observation_doubts(request.observation))


def observation_doubts(observation: Observation) -> tuple[str, ...]:
    """What was inferred about how a request leaves, whosever it is."""
    untaken = () if observation.feasible else ("No caller in this project reaches this code.",)
    return (*observation.inferred, *untaken)


def graded(confidence: Confidence, reasons: tuple[str, ...]) -> Confidence:
    """The confidence left when there are reasons for doubt."""
    return confidence.capped(Confidence.MEDIUM) if reasons else confidence
