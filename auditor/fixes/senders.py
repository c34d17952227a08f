"""Calls that send, as far as an edit must know them: which library, and whether they take headers."""

from __future__ import annotations

import ast

from auditor.fixes.subjects import Desk
from auditor.fixes.syntax import last_name
from auditor.model import Location
from auditor.semantics.observation import Observation

# Libraries whose sending calls take `headers=`, and the names of these calls.
_LIBRARIES = frozenset({"aiohttp", "authlib", "httpx", "requests", "requests_oauthlib"})
_SESSIONS = frozenset({"AsyncClient", "Client", "ClientSession", "OAuth2Session", "Session"})
_CALLS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "request", "stream"})


def makes_session(call: ast.Call) -> bool:
    """Whether a call makes an object whose `headers` go with every request, by its name; the proof follows."""
    return last_name(call.func) in _SESSIONS


def sent_at(location: Location, desk: Desk) -> tuple[Observation, ...]:
    """All that the engine saw leave from a place."""

    def by_place() -> dict[Location, list[Observation]]:
        found: dict[Location, list[Observation]] = {}
        for each in desk.resolution.execution.observations:
            found.setdefault(desk.resolution.locate(each.site), []).append(each)
        return found

    return tuple(desk.resolution.once("observations by place", by_place).get(location, ()))


def takes_headers(call: ast.Call, location: Location, desk: Desk) -> bool:
    """Whether this call sends by itself and may be given `headers=`; a function of the project may not."""
    found = sent_at(location, desk)
    libraries = {each.library.partition(".")[0] for each in found}
    return bool(found) and libraries <= _LIBRARIES and last_name(call.func) in _CALLS
