"""What goes along with a request: the required header, and credentials."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.model.inventory import Sent
from auditor.model.vendor import RequiredHeader
from auditor.semantics.domain.states import MappingState, Presence
from auditor.semantics.domain.values import Constant, Ref
from auditor.semantics.interpreter.observation import HeaderSet, Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution

_CREDENTIALS = "authorization"


def header_state(request: Request, header: RequiredHeader, *, is_exempt: bool) -> Sent:
    """Whether the required header is sent; of the possibilities, those count that carry credentials."""
    if request.kind is not Kind.API or is_exempt:
        return Sent.NOT_NEEDED
    sets = request.observation.headers
    authorized = [headers for headers in sets if _CREDENTIALS in headers.entries]
    return joined(_header(headers, header) for headers in authorized or sets)


def authorization_state(request: Request, token_field: str, resolution: Resolution) -> Sent:
    """Whether the request carries credentials of its own, wherever they stand."""
    if request.kind is Kind.OAUTH:
        return Sent.NOT_NEEDED
    observation = request.observation
    if _has_auth(observation) or _is_in_query(request, token_field, resolution):
        return Sent.SENT
    return joined(_entry(headers, _CREDENTIALS) for headers in observation.headers)


def _has_auth(observation: Observation) -> bool:
    """Whether an `auth=` object signs the request."""
    given = observation.options.get("auth", ())
    return bool(given) and not any(isinstance(value, Constant) for value in given)


def _is_in_query(request: Request, token_field: str, resolution: Resolution) -> bool:
    """Whether the token is a parameter of the URL."""
    states = (resolution.state(v) for v in request.observation.params if isinstance(v, Ref))
    is_parameter = any(isinstance(state, MappingState) and state.get(token_field) for state in states)
    return is_parameter or bool(re.search(rf"(^|&){re.escape(token_field)}=", request.url.query))


def _header(headers: HeaderSet, header: RequiredHeader) -> Sent:
    state = _entry(headers, header.name.lower())
    if state is Sent.ABSENT and any(header.is_wrong(name) for name in headers.entries):
        return Sent.WRONG_NAME
    return state


def _entry(headers: HeaderSet, name: str) -> Sent:
    entry = headers.entries.get(name)
    if entry is None:
        return Sent.MAYBE if headers.is_open else Sent.ABSENT
    return Sent.SENT if entry.presence is Presence.PRESENT else Sent.MAYBE


def joined(states: Iterable[Sent]) -> Sent:
    """One answer for all possibilities of a request."""
    kinds = set(states)
    if not kinds:
        return Sent.ABSENT
    return kinds.pop() if len(kinds) == 1 else Sent.MAYBE
