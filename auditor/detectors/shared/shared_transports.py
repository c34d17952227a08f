"""Code that sends the requests of other services as well, and where the vendor's part from them."""

from __future__ import annotations

from auditor.detectors.shared.sent_places import parting_place, taken_by
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


def shared_transports(resolution: Resolution) -> SharedTransports:
    """The answers for one resolution, which detectors share."""
    return resolution.once(SharedTransports, lambda: SharedTransports(resolution))


class SharedTransports:
    """Answers about mappings of headers that the requests of other services go through as well."""

    def __init__(self, resolution: Resolution) -> None:
        known = {request.observation.id for request in resolution.requests}
        known.update(observation.id for observation in resolution.unknown)
        others = [each for each in resolution.observations if each.id not in known]
        headers = [headers for each in others for headers in each.headers]
        self._edited = {place for each in headers for place in each.dicts} | {each.site for each in others}
        self._written = {entry.place for each in headers for entry in each.entries.values()}
        self._made = {each.sender.made for each in others if each.sender is not None}
        self._taken = taken_by(others)

    def has(self, place: Place) -> bool:
        """Whether requests of another service are sent by this call, or with this mapping."""
        return place in self._edited

    def vendor_side(self, observation: Observation, written: Place | None) -> Place:
        """Where the vendor's credentials are `written`, its object is made, or its way parts from the others'."""
        if written is not None and written not in self._written:
            return written
        sender = observation.sender
        if sender is not None and sender.made is not None and sender.made not in self._made:
            return sender.made
        return parting_place(observation, self._taken)
