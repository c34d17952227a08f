"""Requests with an unknown target: each with the reason, and the question to the owner of the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.inventory import questions
from auditor.inventory.calls import Reader
from auditor.inventory.paths import shown_path
from auditor.model import quoted
from auditor.model.inventory import UnknownCall, place_order
from auditor.model.path_index import ANY_METHOD
from auditor.semantics.attribution import goes_elsewhere
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import hole_name, single_hole
from auditor.semantics.domain.values import Answer, Place, Text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Request


def collect_unknown(requests: Sequence[Request], reader: Reader) -> tuple[UnknownCall, ...]:
    """Each way to a request of which the target is unknown, unless the same way leads to a known one, too."""
    known = {(request.observation.site, _start(request.observation)) for request in requests}
    sources = {request.observation.id: request for request in requests}
    found = {
        (observation.site, _start(observation)): _call(observation, sources, reader)
        for observation in reversed(reader.resolution.unknown)
        if (observation.site, _start(observation)) not in known
        and not goes_elsewhere(observation, reader.knowledge.vendor)
    }
    return tuple(sorted(found.values(), key=lambda call: (place_order(call.place), place_order(call.location))))


def _start(observation: Observation) -> Place:
    """Where the program begins to make a request."""
    return observation.chain[0].place if observation.chain else observation.site


def _call(observation: Observation, sources: Mapping[int, Request], reader: Reader) -> UnknownCall:
    location = reader.resolution.locate(observation.site)
    chain = reader.chain(observation)
    address, reason, question = _explain(observation, sources, reader)
    methods = sorted({m.literal.upper() for m in observation.methods if isinstance(m, Text) and m.literal})
    return UnknownCall(
        method=methods[0] if len(methods) == 1 else ANY_METHOD,
        address=address,
        library=observation.library,
        function=observation.function,
        location=location,
        chain=chain,
        reason=reason,
        question=question,
    )


def _explain(observation: Observation, sources: Mapping[int, Request], reader: Reader) -> tuple[str, str, str]:
    """How the code calls the target, why it is not known, and what to ask."""
    place = reader.resolution.locate(_start(observation))
    location = reader.resolution.locate(observation.site)
    for value in observation.urls:
        link = single_hole(as_text(value, None))
        source = sources.get(link.request) if isinstance(link, Answer) else None
        if isinstance(link, Answer) and source is not None:
            origin = quoted(f"{source.method} {shown_path(source.path)}")
            name = hole_name(link)
            return name, questions.link_reason(name, origin), questions.about_link(name, origin, location, place)
    address = questions.address(observation.urls)
    reason = questions.reason(observation.urls)
    return address, reason, questions.about_address(address, observation.function, location, place)
