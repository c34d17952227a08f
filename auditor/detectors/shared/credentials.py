"""Whether a request carries credentials, over all possibilities of its headers."""

from __future__ import annotations

from enum import Enum

from auditor.semantics.heap import Entry, Presence
from auditor.semantics.observation import HeaderSet, Observation
from auditor.semantics.values import External, Ref, Text, Unknown

HEADER = "authorization"


class Sent(Enum):
    """`untaken`: only on a way that this caller does not take."""

    YES = "yes"
    MAYBE = "maybe"
    UNTAKEN = "untaken"
    NO = "no"


def credentials(observation: Observation) -> Sent:
    """What the headers and the `auth` option together say; one doubtful possibility makes the answer doubtful."""
    if any(isinstance(value, External | Ref | Unknown) for value in observation.options.get("auth", ())):
        return Sent.MAYBE
    found = {_of_set(headers) for headers in observation.headers} or {Sent.NO}
    return found.pop() if len(found) == 1 else Sent.MAYBE


def _of_set(headers: HeaderSet) -> Sent:
    entry = headers.entries.get(HEADER)
    if entry is None or _is_empty(entry):
        return Sent.MAYBE if headers.is_open else Sent.NO
    return {Presence.PRESENT: Sent.YES, Presence.MAYBE: Sent.MAYBE, Presence.UNTAKEN: Sent.UNTAKEN}[entry.presence]


def _is_empty(entry: Entry) -> bool:
    """`{"Authorization": ""}` takes a session's header away."""
    return bool(entry.values) and all(isinstance(value, Text) and value.literal == "" for value in entry.values)
