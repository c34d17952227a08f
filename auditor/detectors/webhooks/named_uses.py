"""Where the code of a request takes a text from a class that only names it: a member of an enumeration, a constant."""

from __future__ import annotations

from auditor.facts import expressions as expr
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text


def use_of(text: Text, observation: Observation, resolution: Resolution) -> Place | None:
    """The use nearest to the request, if the text is written in the body of a class that others may use as well."""
    if text.place is None or not _is_in_class(text.place, resolution):
        return None
    frames = [(observation.site.module, observation.function)]
    frames.extend((site.place.module, site.caller) for site in reversed(observation.chain))
    for module, name in frames:
        for scope in resolution.scopes_of(module):
            if scope.name != name:
                continue
            for part in scope.parts:
                if isinstance(part, expr.Attribute | expr.Name) and resolution.values(part) == (text,):
                    return Place(module, part.span)
    return None


def _is_in_class(place: Place, resolution: Resolution) -> bool:
    return any(
        part.span == place.span
        for scope in resolution.scopes_of(place.module)
        if scope.owner is not None and scope.function is None
        for part in scope.parts
    )
