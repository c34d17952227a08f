"""The paths that a partly known path may stand for: those of every version, where the version is not known."""

from __future__ import annotations

import re

from msgspec import Struct

from auditor.detectors.endpoints.sightings import Sighting
from auditor.model.endpoint import Api
from auditor.model.path_index import is_hole, split_path
from auditor.model.vendor import Vendor


class Readings(Struct, frozen=True):
    """`is_certain` if the path says its version; otherwise there is one path for each version."""

    paths: tuple[str, ...]
    is_certain: bool


class Heads(Struct, frozen=True):
    """The versioned beginnings that the known API has, as (namespace, version)."""

    pairs: tuple[tuple[str, str], ...]
    prefix: re.Pattern[str]

    def readings(self, sighting: Sighting) -> Readings:
        """What a path may be. Empty if it cannot be told from any other."""
        if self.prefix.match(sighting.path):
            return Readings((sighting.path,), True)
        # Something unknown before the path may hold the beginning.
        has_base = sighting.request is not None and sighting.request.url.base is not None
        rest = self._rest(split_path(sighting.path), has_base=has_base)
        if not rest or is_hole(rest[0]):
            return Readings((), False)
        return Readings(tuple("/" + "/".join((*pair, *rest)) for pair in self.pairs), False)

    def _rest(self, segments: tuple[str, ...], *, has_base: bool) -> tuple[str, ...]:
        """What follows the beginning, however much of that is a hole."""
        spaces = {space for space, _ in self.pairs}
        versions = {version for _, version in self.pairs}
        match segments:
            case (space, version, *rest) if space in spaces and is_hole(version):
                return tuple(rest)
            case (version, *rest) if has_base and version in versions:
                return tuple(rest)
            case (first, *rest) if is_hole(first):
                return tuple(rest)
            case _:
                return segments if has_base else ()


def heads(api: Api, vendor: Vendor) -> Heads:
    """The beginnings of all operations, the oldest version first."""
    return Heads(api.beginnings(vendor.api.prefix), re.compile(vendor.api.prefix))
